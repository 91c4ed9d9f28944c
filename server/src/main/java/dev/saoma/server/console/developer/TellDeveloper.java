package dev.saoma.server.console.developer;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.developer.FindDeveloper.Membership;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SendNote;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells developers by mail that the ways by which they sign in have changed: whoever changed them may be somebody
/// else. In both languages, as nobody knows theirs; without a link, as such mails are what phishers copy.
@Component
class TellDeveloper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String SUBJECT = "Saoma：你的登录方式有变更 / the ways by which you sign in have changed";

    private static final Bilingual TEXT = new Bilingual("""
                    {time}，你的 Saoma 控制台账号：{what}。{from}
                    是你本人？无需任何操作。
                    不是你？请立即登录控制台更换密码，并在你的账号页检查通行密钥、两步验证、微信和登录会话。无法登录？请联系安装实例的所有者。
                    """, """
                    At {time}, on your account of the Saoma console: {what}.{from}
                    Was it you? There is nothing to do.
                    Was it not? Sign in to the console and change the password at once, and look at passkeys, second \
                    factor, WeChat and sessions on your account page. You cannot sign in? Ask whoever owns the \
                    installation.
                    """);

    private static final Bilingual FROM = new Bilingual("操作来自 {address}。", " It came from {address}.");

    private final FindDeveloper parts;
    private final SendNote mail;
    private final WallClock time;
    private final InstantSource clock;

    TellDeveloper(FindDeveloper parts, SendNote mail, WallClock time, InstantSource clock) {
        this.parts = parts;
        this.mail = mail;
        this.time = time;
        this.clock = clock;
    }

    /// In the transaction of the change, so that it goes out for certain and for nothing that was not.
    @EventListener
    void on(SignInChanged changed) {
        var to = EmailAddress.parse(changed.developer().email().value());
        var by = sender(changed.developer());
        if (to.isPresent() && by.isPresent()) {
            mail.send(new Note(by.get(), NoteKind.SIGN_IN_CHANGED, to.get(), SUBJECT, new Secret(text(changed))));
        }
    }

    /// The installation's mail server, else that of a pool which they look after; where they own it, sooner: who else
    /// runs a pool's mail server could hold the mail back.
    private Optional<PoolId> sender(Developer developer) {
        var pools = parts.memberships(developer).stream()
                .sorted(Comparator.comparing(Membership::role)
                        .thenComparing(part -> part.pool().id().value()))
                .map(part -> part.pool().id());
        return Stream.concat(Stream.of(Audited.INSTALLATION), pools)
                .filter(mail::serves)
                .findFirst();
    }

    private String text(SignInChanged changed) {
        return text(changed, Locale.SIMPLIFIED_CHINESE) + "\n" + text(changed, Locale.ENGLISH);
    }

    private String text(SignInChanged changed, Locale language) {
        var from = changed.address().isEmpty() ? "" : filled(FROM.in(language), Map.of("address", changed.address()));
        return filled(
                TEXT.in(language),
                Map.of(
                        "time",
                        time.of(clock.instant(), TIME),
                        "what",
                        changed.what().words().in(language),
                        "from",
                        from));
    }

    private static String filled(String text, Map<String, String> facts) {
        return Placeholders.of(facts).into(text, UnaryOperator.identity());
    }
}
