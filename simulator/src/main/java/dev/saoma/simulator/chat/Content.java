package dev.saoma.simulator.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.activity.Excerpt;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param type WeChat's word for it: `text`, `image`, `news` …, or the name of the event behind it
/// @param text what a person reads of it, without the addresses behind its links
public record Content(
        String type,
        String text,
        List<Part> parts,
        List<Article> articles,
        @Nullable String mediaId) {

    /// The notice that a person gets when an account's server does not answer as it should (A5).
    public static final Content FAULT = plain("fault", "该公众号提供的服务出现故障，请稍后再试");

    public static Content text(String markup) {
        List<Part> parts = Parts.of(Excerpt.of(markup));
        return new Content(
                "text", parts.stream().map(Part::text).collect(Collectors.joining()), parts, List.of(), null);
    }

    public static Content plain(String type, String text) {
        return new Content(type, text, List.of(new Part(text, null)), List.of(), null);
    }

    public static Content link(String type, String text, String url) {
        return new Content(type, text, List.of(new Part(text, url)), List.of(), null);
    }

    public static Content media(String type, String text, String mediaId) {
        return new Content(type, text, List.of(new Part(text, null)), List.of(), mediaId);
    }

    public static Content news(List<Article> articles) {
        String titles = articles.stream().map(Article::title).collect(Collectors.joining("\n"));
        return new Content("news", titles, List.of(), List.copyOf(articles), null);
    }

    /// Everything that can be tapped, in reading order.
    @JsonProperty
    public List<Link> links() {
        return Stream.concat(
                        parts.stream()
                                .filter(part -> part.url() != null)
                                .map(part -> new Link(part.text(), Objects.requireNonNull(part.url()))),
                        articles.stream()
                                .filter(article -> !article.url().isBlank())
                                .map(article -> new Link(article.title(), article.url())))
                .toList();
    }
}
