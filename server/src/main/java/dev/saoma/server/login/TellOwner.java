package dev.saoma.server.login;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.Reply.Text;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.Noted;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SendNote;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.AccountMatched;
import dev.saoma.server.scan.AccountProven;
import dev.saoma.server.scan.FurtherWeChatBound;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whose account it is that a WeChat was bound to it, while logged in, by a proof on the login page or by its
/// phone number, or was taken off by whoever holds it. By mail to an address that is theirs for certain, else in the
/// chats that were theirs before. In the language of the browser that showed the code.
@Component
class TellOwner {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

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
    void ofTakingOff(Scan scan, UserId owner) {
        tell(OwnerNews.TAKEN_OFF, scan, owner, _ -> true);
    }

    /// Whoever holds the WeChat that is bound knows of it: its own chat tells the owner nothing.
    @EventListener
    void on(FurtherWeChatBound bound) {
        tell(OwnerNews.BOUND, bound.scan(), bound.account(), identity -> !identity.equals(bound.identity()));
    }

    @EventListener
    void on(AccountProven bound) {
        tell(OwnerNews.PROVEN, bound.scan(), bound.account(), identity -> !identity.equals(bound.identity()));
    }

    @EventListener
    void on(AccountMatched bound) {
        tell(OwnerNews.MATCHED, bound.scan(), bound.account(), identity -> !identity.equals(bound.identity()));
    }

    private void tell(OwnerNews news, Scan scan, UserId owner, Predicate<IdentityId> theirs) {
        var pool = pools.find(scan.pool());
        var user = users.find(scan.pool(), owner);
        if (pool.isEmpty() || user.isEmpty() || isMailed(news, scan, user.get(), pool.get())) {
            return;
        }
        chat.tell(user.get(), theirs, news.limit(), new Text(filled(news.text(), scan, pool.get())));
    }

    private boolean isMailed(OwnerNews news, Scan scan, User user, Pool pool) {
        return Optional.ofNullable(user.profile().email())
                .filter(_ -> user.profile().emailVerified())
                .map(to -> new Note(
                        pool.id(),
                        news.note(),
                        to,
                        filled(news.subject(), scan, pool),
                        new Secret(filled(news.text(), scan, pool))))
                .map(mail::send)
                .filter(TellOwner::isEnough)
                .isPresent();
    }

    /// Who was told as often as anybody is has heard of it. That others were told so often is no reason to tell
    /// nobody: then it is the chat.
    private static boolean isEnough(Noted noted) {
        return switch (noted) {
            case WRITTEN, TOLD_ENOUGH -> true;
            case POOL_SPENT, NO_SERVER -> false;
        };
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
