package dev.saoma.server.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.reply.ReplySettings.Checked;
import dev.saoma.server.reply.ReplySettings.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What can be set, and what is wrong with it: all of it at once.
class ReplySettingsTests {

    @Test
    void whatIsLeftOutIsAsByDefault() {
        assertThat(new ReplySettings(null, null, null, null, null).check())
                .isEqualTo(new Checked.Valid(Replies.DEFAULT));
    }

    @Test
    void oneTextIsUsedForBothLanguages() {
        var checked = new ReplySettings("en", "route", "message", text("欢迎 {account}"), null).check();

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.replies().welcome())
                                .isEqualTo(new Template.Text(new Bilingual("欢迎 {account}", "欢迎 {account}"))));
    }

    @Test
    void theCardOfALoginLeadsToWhereItCanBeEnded() {
        var card = new TemplateSettings("news", "{device}", null, "登录 {application}", null, null, null);

        assertThat(new ReplySettings(null, null, null, null, card).check())
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.replies().login())
                                .isInstanceOfSatisfying(
                                        Template.News.class,
                                        news -> assertThat(news.url()).isEqualTo("{link}")));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var welcome = new TemplateSettings("news", "{application}", "x".repeat(1001), null, null, "ftp://a/b", null);
        var login = text("no way to end it");

        assertThat(mistakes(new ReplySettings("fr", "me", "mail", welcome, login)))
                .containsExactly(
                        new Mistake("language", ReplyFlaw.LANGUAGE),
                        new Mistake("first", ReplyFlaw.FIRST),
                        new Mistake("channel", ReplyFlaw.CHANNEL),
                        new Mistake("welcome.title-zh", ReplyFlaw.NO_TITLE),
                        new Mistake("welcome.zh", ReplyFlaw.UNKNOWN_GAP),
                        new Mistake("welcome.en", ReplyFlaw.TOO_LONG),
                        new Mistake("welcome.picture-url", ReplyFlaw.URL),
                        new Mistake("welcome.url", ReplyFlaw.URL),
                        new Mistake("login.zh", ReplyFlaw.NO_LINK));
    }

    @Test
    void anUnknownKindOrAMissingTextIsAMistake() {
        var shouted = new TemplateSettings("SMS", null, null, null, null, null, null);

        assertThat(mistakes(new ReplySettings(null, null, null, shouted, text(null))))
                .containsExactly(
                        new Mistake("welcome.kind", ReplyFlaw.KIND), new Mistake("login.zh", ReplyFlaw.NO_TEXT));
    }

    private static TemplateSettings text(@Nullable String zh) {
        return new TemplateSettings(null, zh, null, null, null, null, null);
    }

    private static List<Mistake> mistakes(ReplySettings settings) {
        return switch (settings.check()) {
            case Checked.Valid _ -> List.of();
            case Checked.Invalid(var mistakes) -> mistakes;
        };
    }
}
