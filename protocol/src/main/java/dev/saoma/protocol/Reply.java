package dev.saoma.protocol;

import java.time.Instant;
import java.util.List;

/// What the person sees in answer to a push (被动回复用户消息).
public sealed interface Reply {

    /// The body that tells WeChat: received, show nothing, do not send it again. Never encrypted.
    String SUCCESS = "success";

    /// Nothing is shown.
    record Success() implements Reply {}

    /// Something is shown.
    sealed interface Shown extends Reply {

        /// The reply's XML for this push: from the account, by the name that the push called it, to the person.
        default String toXml(AccountPush push, Instant now) {
            return ReplyXml.of(this, push, now);
        }
    }

    /// A text; never blank, because WeChat shows the person an error for a blank one. Characters that XML cannot
    /// carry are dropped, and a text over the limit is cut and ends in an ellipsis: a shortened greeting serves the
    /// person more than none, and at this point there is nobody else to tell. Forms ask [#fits] while there is.
    record Text(String content) implements Shown {

        /// In bytes of UTF-8: about 680 Chinese characters.
        public static final int LIMIT = 2048;

        public Text {
            content = Utf8Length.cut(CleanText.of(content), LIMIT);
            if (content.isBlank()) {
                throw new IllegalArgumentException("a text reply has a text; use Reply.text where it may be blank");
            }
        }

        /// Whether the text can be shown whole.
        public static boolean fits(String content) {
            return Utf8Length.of(CleanText.of(content)) <= LIMIT;
        }
    }

    /// A picture that was uploaded to the account before.
    record Image(MediaId media) implements Shown {}

    /// Cards with a link. WeChat shows up to eight; in answer to a message only the first.
    record News(List<Article> articles) implements Shown {

        public static final int LIMIT = 8;

        public News {
            articles = List.copyOf(articles);
            if (articles.isEmpty() || articles.size() > LIMIT) {
                throw new IllegalArgumentException("a news reply has 1 to " + LIMIT + " articles");
            }
        }
    }

    /// One card. `pictureUrl` may be empty.
    record Article(String title, String description, String pictureUrl, String url) {}

    /// The text as a reply; a blank one is nothing to show.
    static Reply text(String content) {
        return CleanText.of(content).isBlank() ? new Success() : new Text(content);
    }
}
