package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.LoginFrame.Said;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the login page says where no script says it: the same words, and a few for its buttons.
@Component
final class PlainWords {

    private final Texts texts;

    PlainWords(Texts texts) {
        this.texts = texts;
    }

    /// What is said of where a scan stands.
    Said of(ScanAnswer answer, LoginPage page, Connection way, Language language) {
        var usual = of(answer.state().word(), page, way, language);
        return switch (answer.state()) {
            case WAITING -> new Said(usual.view(), label("plainNotYet", page, language), usual.detail());
            case SCANNED -> new Said(usual.view(), usual.title(), label("plainScanned", page, language));
            case ASKING_BINDING -> new Said(usual.view(), usual.title(), label("plainBinding", page, language));
            case ASKING_NUMBER ->
                new Said(
                        usual.view(),
                        Texts.fill(usual.title(), Map.of("number", String.valueOf(answer.number()))),
                        usual.detail());
            case DENIED -> denied(String.valueOf(answer.reason()), page, way, language);
            case ASKING_CONFIRM, CONFIRMED, EXPIRED -> usual;
        };
    }

    /// What is said of a scan that lets nobody in.
    Said denied(String reason, LoginPage page, Connection way, Language language) {
        var denied = LoginFrame.part(part("script", page, language), "denied");
        var words = LoginFrame.text(denied, reason);
        return of("denied", page, way, language).detail(words.isEmpty() ? LoginFrame.text(denied, "other") : words);
    }

    /// What is said where WeChat gives no code: nothing tries again by itself here.
    Said unavailable(LoginPage page, Connection way, Language language) {
        return of("wechat-unavailable", page, way, language).detail(label("plainUnavailable", page, language));
    }

    /// The same where too many codes wait.
    Said tooMany(LoginPage page, Connection way, Language language) {
        return of("too-many-codes", page, way, language).detail(label("plainTooMany", page, language));
    }

    /// What is said in a view where nothing is gained by asking again, with what the website's people can look up.
    Said stopped(String view, int errcode, LoginPage page, Connection way, Language language) {
        var usual = of(view, page, way, language);
        return new Said(
                usual.view(), usual.title(), Texts.fill(usual.detail(), Map.of("errcode", String.valueOf(errcode))));
    }

    /// What is said of a view.
    Said of(String view, LoginPage page, Connection way, Language language) {
        return LoginFrame.said(part("script", page, language), view, Way.of(way));
    }

    /// What a button or a line of the page says.
    String label(String name, LoginPage page, Language language) {
        return LoginFrame.text(part("page", page, language), name);
    }

    private Map<String, Object> part(String name, LoginPage page, Language language) {
        return texts.part(
                language, name, Map.of("application", page.application().name()));
    }
}
