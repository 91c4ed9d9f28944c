package dev.saoma.simulator.push;

import dev.saoma.simulator.chat.Article;
import dev.saoma.simulator.chat.Content;

/// How the person's phone shows a reply.
final class Replies {

    private Replies() {}

    static Content shown(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> Content.text(text.content());
            case Reply.Image image -> Content.media("image", "", image.mediaId());
            case Reply.News news ->
                Content.news(news.articles().stream()
                        .map(article ->
                                new Article(article.title(), article.description(), article.picUrl(), article.url()))
                        .toList());
            case Reply.Other other -> Content.plain(other.msgType(), "");
        };
    }
}
