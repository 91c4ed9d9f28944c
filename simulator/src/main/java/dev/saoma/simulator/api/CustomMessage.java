package dev.saoma.simulator.api;

import dev.saoma.simulator.chat.Article;
import dev.saoma.simulator.chat.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What a caller of `message/custom/send` wants to say, once it is found to be in order (客服接口-发消息).
sealed interface CustomMessage {

    int LONGEST_TEXT = 2048;

    record Said(Content content) implements CustomMessage {}

    record Refused(ErrorCode why) implements CustomMessage {}

    static CustomMessage read(JsonNode body) {
        String type = JsonBodies.text(body, "msgtype").orElse("");
        JsonNode inner = body.path(type);
        return switch (type) {
            case "text" -> text(JsonBodies.text(inner, "content").orElse(""));
            case "image", "voice", "mpnews" -> media(type, inner, "media_id");
            case "mpnewsarticle" -> media(type, inner, "article_id");
            case "video" -> media(type, inner, "media_id");
            case "music" ->
                new Said(Content.plain(type, JsonBodies.text(inner, "title").orElse("")));
            case "news" -> news(inner.path("articles"));
            case "msgmenu" -> menu(inner);
            case "wxcard", "miniprogrampage" ->
                new Said(Content.plain(type, JsonBodies.text(inner, "title").orElse("")));
            default -> new Refused(ErrorCode.INVALID_MESSAGE_TYPE);
        };
    }

    private static CustomMessage text(String content) {
        if (content.isEmpty()) {
            return new Refused(ErrorCode.EMPTY_CONTENT);
        }
        return content.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT
                ? new Refused(ErrorCode.CONTENT_TOO_LONG)
                : new Said(Content.text(content));
    }

    private static CustomMessage media(String type, JsonNode inner, String field) {
        return JsonBodies.text(inner, field)
                .<CustomMessage>map(id -> new Said(
                        Content.media(type, JsonBodies.text(inner, "title").orElse(""), id)))
                .orElseGet(() -> new Refused(ErrorCode.INVALID_MEDIA_ID));
    }

    private static CustomMessage news(JsonNode articles) {
        if (!articles.isArray() || articles.size() != 1) {
            return new Refused(ErrorCode.TOO_MANY_ARTICLES);
        }
        JsonNode one = articles.path(0);
        return new Said(Content.news(List.of(new Article(
                JsonBodies.text(one, "title").orElse(""),
                JsonBodies.text(one, "description").orElse(""),
                JsonBodies.text(one, "picurl").orElse(""),
                JsonBodies.text(one, "url").orElse("")))));
    }

    /// A question with answers to tap (菜单消息).
    private static CustomMessage menu(JsonNode inner) {
        String choices = inner.path("list")
                .valueStream()
                .map(choice -> JsonBodies.text(choice, "content").orElse(""))
                .collect(Collectors.joining("\n"));
        return new Said(Content.plain(
                "msgmenu",
                String.join(
                        "\n",
                        JsonBodies.text(inner, "head_content").orElse(""),
                        choices,
                        JsonBodies.text(inner, "tail_content").orElse(""))));
    }
}
