package dev.saoma.protocol;

import java.time.Instant;

/// Writes replies in WeChat's format. It is strict about the start: white space before `<xml>` makes WeChat show
/// the person an error.
final class ReplyXml {

    private ReplyXml() {}

    static String of(Reply.Shown reply, AccountPush push, Instant now) {
        XmlText xml = new XmlText()
                .open("xml")
                .text("ToUserName", push.from().value())
                .text("FromUserName", push.to().value())
                .number("CreateTime", now.getEpochSecond());
        switch (reply) {
            case Reply.Text(String content) -> xml.text("MsgType", "text").text("Content", content);
            case Reply.Image(MediaId media) ->
                xml.text("MsgType", "image")
                        .open("Image")
                        .text("MediaId", media.value())
                        .close("Image");
            case Reply.News news -> news(xml, news);
        }
        return xml.close("xml").toString();
    }

    private static void news(XmlText xml, Reply.News news) {
        xml.text("MsgType", "news")
                .number("ArticleCount", news.articles().size())
                .open("Articles");
        for (Reply.Article article : news.articles()) {
            xml.open("item")
                    .text("Title", article.title())
                    .text("Description", article.description())
                    .text("PicUrl", article.pictureUrl())
                    .text("Url", article.url())
                    .close("item");
        }
        xml.close("Articles");
    }
}
