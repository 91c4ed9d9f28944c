package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.reply.ReplySettings.Mistake;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that an account says, as it was filled in.
///
/// @param kind `none`, `text` (if left out) or `news`
/// @param zh the text, or the lines below a card's title
/// @param titleZh of a card
/// @param url where a card leads; that of a login leads to the page that ends the login, if nothing is given
public record TemplateSettings(
        @Nullable String kind,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String pictureUrl,
        @Nullable String url) {

    /// So that with its gaps filled it stays below WeChat's 2048.
    private static final int LONGEST_TEXT = 1000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_URL = 1000;
    private static final String LINK_ALONE = "{" + Gaps.LINK + "}";

    Template welcome(String where, List<Mistake> mistakes) {
        return read(where, Gaps.OF_A_WELCOME, "", mistakes);
    }

    Template login(String where, List<Mistake> mistakes) {
        var template = read(where, Gaps.OF_A_LOGIN, LINK_ALONE, mistakes);
        var missing = switch (template) {
            case Template.None _ -> false;
            case Template.Text(var text) -> !hasLink(text.zh()) || !hasLink(text.en());
            case Template.News news -> !hasLink(news.url());
        };
        if (missing) {
            mistakes.add(new Mistake(where + (template instanceof Template.News ? "url" : "zh"), ReplyFlaw.NO_LINK));
        }
        return template;
    }

    private static boolean hasLink(String text) {
        return text.isEmpty() || Gaps.in(text).contains(Gaps.LINK);
    }

    private Template read(String where, Set<String> gaps, String urlOtherwise, List<Mistake> mistakes) {
        return switch (kind == null ? "text" : kind.strip()) {
            case "none" -> new Template.None();
            case "text" -> new Template.Text(both(zh, en, where, "", ReplyFlaw.NO_TEXT, LONGEST_TEXT, gaps, mistakes));
            case "news" ->
                new Template.News(
                        both(titleZh, titleEn, where, "title-", ReplyFlaw.NO_TITLE, LONGEST_TITLE, gaps, mistakes),
                        both(zh, en, where, "", ReplyFlaw.NO_TEXT, LONGEST_TEXT, gaps, mistakes),
                        url(pictureUrl, where + "picture-url", true, mistakes),
                        url == null && !urlOtherwise.isEmpty()
                                ? urlOtherwise
                                : url(url, where + "url", false, mistakes));
            default -> {
                mistakes.add(new Mistake(where + "kind", ReplyFlaw.KIND));
                yield new Template.None();
            }
        };
    }

    private static Bilingual both(
            @Nullable String zh,
            @Nullable String en,
            String where,
            String prefix,
            ReplyFlaw missing,
            int longest,
            Set<String> gaps,
            List<Mistake> mistakes) {
        var first = Stream.of(zh, en)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst();
        if (first.isEmpty()) {
            mistakes.add(new Mistake(where + prefix + "zh", missing));
            return new Bilingual("", "");
        }
        look(zh, where + prefix + "zh", longest, gaps, mistakes);
        look(en, where + prefix + "en", longest, gaps, mistakes);
        return new Bilingual(or(zh, first.get()), or(en, first.get()));
    }

    private static void look(
            @Nullable String text, String where, int longest, Set<String> gaps, List<Mistake> mistakes) {
        if (text == null) {
            return;
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > longest) {
            mistakes.add(new Mistake(where, ReplyFlaw.TOO_LONG));
        }
        if (!gaps.containsAll(Gaps.in(text))) {
            mistakes.add(new Mistake(where, ReplyFlaw.UNKNOWN_GAP));
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static String url(@Nullable String typed, String where, boolean mayBeMissing, List<Mistake> mistakes) {
        var text = typed == null ? "" : typed.strip();
        if (!(text.isEmpty() ? mayBeMissing : text.equals(LINK_ALONE) || isAddress(text))) {
            mistakes.add(new Mistake(where, ReplyFlaw.URL));
        }
        return text;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST_URL
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
