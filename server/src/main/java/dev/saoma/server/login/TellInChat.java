package dev.saoma.server.login;

import dev.saoma.protocol.Reply.Text;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.message.SendingCounts;
import dev.saoma.server.message.SendingCounts.Limit;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells a user something in a chat with an account that they are known at. WeChat takes that only from accounts that
/// heard of the person within the last two days, so it is tried, and where it fails let be.
@Component
class TellInChat {

    private static final Logger log = LoggerFactory.getLogger(TellInChat.class);

    private static final int MOST_CHATS = 3;
    private static final int AT_ONCE = 16;

    private final Users users;
    private final Connections connections;
    private final SendingCounts counts;
    private final WeChat weChat;
    private final InstantSource clock;
    private final ErrandRoom room;

    TellInChat(
            Users users,
            Connections connections,
            SendingCounts counts,
            WeChat weChat,
            InstantSource clock,
            Errands errands) {
        this.users = users;
        this.connections = connections;
        this.counts = counts;
        this.weChat = weChat;
        this.clock = clock;
        this.room = errands.room("tell-in-chat", AT_ONCE, "A user could not be told in a chat.");
    }

    private record Chat(OfficialAccount account, OpenId person) {}

    /// Once the caller's transaction is committed, which holds the user; nobody waits for WeChat.
    ///
    /// @param theirs in which of the user's chats
    void tell(User user, Predicate<IdentityId> theirs, Limit limit, Text text) {
        var chats = chats(user, theirs);
        if (chats.isEmpty()
                || counts.count(user.pool(), limit, user.id().value(), clock.instant())
                        .isPresent()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inBackground(user, chats, text);
            }
        });
    }

    private List<Chat> chats(User user, Predicate<IdentityId> theirs) {
        var accounts = connections.all(user.pool()).stream()
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .toList();
        return users.identities(user.pool(), user.id()).stream()
                .filter(identity -> theirs.test(identity.id()))
                .flatMap(identity -> accounts.stream()
                        .filter(account -> account.appId().equals(identity.appId()))
                        .limit(1)
                        .map(account -> new Chat(account, identity.openId())))
                .limit(MOST_CHATS)
                .toList();
    }

    private void inBackground(User user, List<Chat> chats, Text text) {
        var begun = room.run(user.id(), () -> {
            var told = chats.stream()
                    .anyMatch(chat -> weChat.send(chat.account(), chat.person(), text) instanceof Reply.Ok<Sent>);
            if (!told) {
                log.warn("User {} could not be told in a chat: WeChat did not take it", user.id());
            }
        });
        if (!begun) {
            log.warn("Too many messages at once: user {} is not told in a chat", user.id());
        }
    }
}
