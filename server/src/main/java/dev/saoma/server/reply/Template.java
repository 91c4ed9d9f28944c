package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;

/// What is said on one occasion, with gaps for what is known of it, such as `{application}`.
public sealed interface Template {

    /// Nothing.
    record None() implements Template {}

    /// A text; links are written as WeChat shows them, `<a href="…">…</a>`.
    record Text(Bilingual text) implements Template {}

    /// A card with a link.
    ///
    /// @param pictureUrl may be empty
    /// @param url where the card leads; may have gaps, too
    record News(Bilingual title, Bilingual text, String pictureUrl, String url) implements Template {}
}
