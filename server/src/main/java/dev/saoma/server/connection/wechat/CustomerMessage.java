package dev.saoma.server.connection.wechat;

import dev.saoma.protocol.Reply.Article;
import dev.saoma.protocol.Reply.Image;
import dev.saoma.protocol.Reply.News;
import dev.saoma.protocol.Reply.Shown;
import dev.saoma.protocol.Reply.Text;
import dev.saoma.server.kernel.OpenId;
import java.util.Map;

/// The body of `message/custom/send` (客服消息, `wechat-protocol` §B5).
final class CustomerMessage {

    private CustomerMessage() {}

    static Map<String, Object> to(OpenId openId, Shown message) {
        return switch (message) {
            case Text(var content) -> body(openId, "text", Map.of("content", content));
            case Image(var media) -> body(openId, "image", Map.of("media_id", media.value()));
            case News(var articles) ->
                body(
                        openId,
                        "news",
                        Map.of(
                                "articles",
                                articles.stream().map(CustomerMessage::article).toList()));
        };
    }

    private static Map<String, Object> body(OpenId openId, String type, Map<String, Object> content) {
        return Map.of("touser", openId.value(), "msgtype", type, type, content);
    }

    private static Map<String, String> article(Article article) {
        return Map.of(
                "title", article.title(),
                "description", article.description(),
                "picurl", article.pictureUrl(),
                "url", article.url());
    }
}
