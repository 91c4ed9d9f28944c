package dev.saoma.server.message;

import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// The mail server to send by, as it was written: anything may be missing or wrong.
///
/// @param port by itself 587, or 465 with `tls`
/// @param security `starttls` (if left out), `tls` or `none`
/// @param user whom to log in as; nobody if left out
/// @param from the sender, with or without a name: `Saoma <login@example.org>`
/// @param zh what is written in Chinese, where it is to be other than ours
/// @param en the same in English
public record MailSettings(
        @Nullable String host,
        @Nullable String port,
        @Nullable String security,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable String from,
        @Nullable WordsSettings zh,
        @Nullable WordsSettings en) {

    /// With the placeholders `{code}`, `{minutes}` and `{pool}`.
    ///
    /// @param html beside the text, for programs that show it
    public record WordsSettings(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html) {}
}
