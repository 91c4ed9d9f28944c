package dev.saoma.simulator.push;

import dev.saoma.simulator.wire.XmlNode;
import dev.saoma.simulator.world.OpenId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The form that a clear reply must have.
final class ReplyForm {

    private static final int LONGEST_TEXT = 2048;
    private static final int MOST_ARTICLES = 8;

    private ReplyForm() {}

    static Reading read(PushOrder order, XmlNode reply, String xml) {
        if (!reply.text("FromUserName").equals(order.account().originalId())) {
            return malformed(
                    "from-user-name",
                    "FromUserName must be the account's original id "
                            + order.account().originalId());
        }
        OpenId openId = order.openId();
        if (openId == null || !reply.text("ToUserName").equals(openId.value())) {
            return malformed("to-user-name", "ToUserName must be the openid that the push came from");
        }
        if (!reply.text("CreateTime").matches("\\d+")) {
            return malformed("create-time", "CreateTime must be a number of seconds");
        }
        return switch (reply.text("MsgType")) {
            case "text" -> text(reply.text("Content"), xml);
            case "image" -> image(reply, xml);
            case "news" -> news(reply, xml);
            case "voice", "video", "music", "transfer_customer_service" ->
                new Reading.Shown(new Reply.Other(reply.text("MsgType"), xml));
            default -> malformed("msg-type", "MsgType is not one of text, image, voice, video, music, news");
        };
    }

    private static Reading text(String content, String xml) {
        if (content.isBlank()) {
            return malformed("empty-content", "Content is empty");
        }
        return content.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT
                ? malformed("long-content", "Content is longer than 2048 bytes")
                : new Reading.Shown(new Reply.Text(content, xml));
    }

    private static Reading image(XmlNode reply, String xml) {
        String mediaId =
                reply.child("Image").map(image -> image.text("MediaId")).orElse("");
        return mediaId.isBlank()
                ? malformed("no-media-id", "Image has no MediaId")
                : new Reading.Shown(new Reply.Image(mediaId, xml));
    }

    private static Reading news(XmlNode reply, String xml) {
        List<Reply.Article> articles = reply.child("Articles").map(XmlNode::children).orElse(List.of()).stream()
                .map(item -> new Reply.Article(
                        item.text("Title"), item.text("Description"), item.text("PicUrl"), item.text("Url")))
                .toList();
        if (articles.isEmpty() || articles.size() > MOST_ARTICLES) {
            return malformed("articles", "Articles must hold one to eight items");
        }
        return reply.text("ArticleCount").equals(Integer.toString(articles.size()))
                ? new Reading.Shown(new Reply.News(articles, xml))
                : malformed("articles", "ArticleCount is not the number of items");
    }

    private static Reading malformed(String code, String why) {
        return new Reading.Malformed(new Trouble(code, why));
    }
}
