package dev.saoma.server.login;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.Reply.Text;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SendNote;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Tells whose account it is that a WeChat, which somebody had bound to it, was taken off again: somebody knows their
/// password, or has fooled them into proving their account. By mail to an address that is theirs for certain, else in
/// the chats that they still have. In the language of the browser in which the account was proven.
@Component
class TellOwner {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final Bilingual SUBJECT =
            new Bilingual("{pool}：一个微信已从您的账号解绑", "{pool}: a WeChat was taken off your account");

    private static final Bilingual TEXT = new Bilingual("""
                    {time}，有人在一个浏览器里证明了这个账号属于自己，并把一个微信绑定到它。持有那个微信的人说不是本人操作，绑定已解除，账号已在所有设备上退出登录。

                    网站：{website}
                    浏览器：{device}{place}

                    是您本人？请重新登录，并用自己的手机扫码。
                    不是您？有人知道您的密码，或能看到发给您的验证码：请联系网站更换密码。

                    {pool}
                    """, """
                    At {time}, somebody proved in a browser that this account is theirs, and bound a WeChat to it. \
                    Whoever holds that WeChat says that it was not them: it was taken off again, and the account was \
                    signed out everywhere.

                    Website: {website}
                    Browser: {device}{place}

                    Was it you? Log in again, and scan with a phone of your own.
                    Was it not? Somebody knows your password, or reads the codes that are sent to you: ask the website \
                    for a new password.

                    {pool}
                    """);

    private final Users users;
    private final Pools pools;
    private final SendNote mail;
    private final TellInChat chat;
    private final WallClock time;

    TellOwner(Users users, Pools pools, SendNote mail, TellInChat chat, WallClock time) {
        this.users = users;
        this.pools = pools;
        this.mail = mail;
        this.chat = chat;
        this.time = time;
    }

    /// Belongs into the transaction in which it is taken off. Mail goes out for certain; a chat is tried once.
    void of(Scan scan, UserId owner) {
        var pool = pools.find(scan.pool());
        var user = users.find(scan.pool(), owner);
        if (pool.isEmpty() || user.isEmpty() || isMailed(scan, user.get(), pool.get())) {
            return;
        }
        chat.tell(user.get(), new Text(filled(TEXT, scan, pool.get())));
    }

    private boolean isMailed(Scan scan, User user, Pool pool) {
        return Optional.ofNullable(user.profile().email())
                .filter(_ -> user.profile().emailVerified())
                .map(to -> new Note(
                        pool.id(),
                        NoteKind.DISOWNED,
                        to,
                        filled(SUBJECT, scan, pool),
                        new Secret(filled(TEXT, scan, pool))))
                .filter(_ -> mail.serves(pool.id()))
                // Past the limit they have been told often enough: not in the chat instead.
                .map(note -> mail.send(note) || mail.serves(pool.id()))
                .orElse(false);
    }

    private String filled(Bilingual text, Scan scan, Pool pool) {
        var visitor = scan.origin().visitor();
        var language = visitor.locale();
        var place = visitor.place().words(language);
        var facts = Map.of(
                "time",
                time.of(scan.createdAt(), TIME),
                "website",
                scan.origin().website(),
                "device",
                visitor.device().words(language),
                "place",
                place.isEmpty() ? "" : " · " + place,
                "pool",
                pool.name());
        return Placeholders.of(facts).into(text.in(language), UnaryOperator.identity());
    }
}
