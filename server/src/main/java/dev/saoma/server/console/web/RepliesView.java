package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Form;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.Template;

/// What an account says by itself, as it is written in settings.
record RepliesView(
        @Form(words = {"zh-CN", "en"}) String language,
        @Form(of = First.class) String first,
        @Form(of = Channel.class) String channel,
        TemplateView welcome,
        TemplateView login,
        boolean madeByFile) {

    /// What is said on one occasion.
    ///
    /// @param kind `none`, `text` or `news`; what another kind has is empty
    record TemplateView(
            @Form(words = {"none", "text", "news"}) String kind,
            String zh,
            String en,
            String titleZh,
            String titleEn,
            String pictureUrl,
            String url) {

        static TemplateView of(Template template) {
            var none = new Bilingual("", "");
            return switch (template) {
                case Template.None _ -> of("none", none, none, "", "");
                case Template.Text(var text) -> of("text", text, none, "", "");
                case Template.News news -> of("news", news.text(), news.title(), news.pictureUrl(), news.url());
            };
        }

        private static TemplateView of(String kind, Bilingual text, Bilingual title, String picture, String url) {
            return new TemplateView(kind, text.zh(), text.en(), title.zh(), title.en(), picture, url);
        }
    }

    static RepliesView of(Replies replies, boolean madeByFile) {
        return new RepliesView(
                replies.language().toLanguageTag(),
                Fields.name(replies.first()),
                Fields.name(replies.channel()),
                TemplateView.of(replies.welcome()),
                TemplateView.of(replies.login()),
                madeByFile);
    }
}
