package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Asks WeChat for a union id that was not to be had before, after the login that showed that it is missing. The
/// account may have been bound to an open platform account since, or WeChat did not answer at the first login.
@Component
class AskUnionId {

    /// So many at once; of the others it is asked when they log in again.
    private static final int AT_ONCE = 16;

    private final Users users;
    private final WeChat weChat;
    private final LearnUnionId learn;
    private final InstantSource clock;
    private final ErrandRoom room;

    AskUnionId(Users users, WeChat weChat, LearnUnionId learn, InstantSource clock, Errands errands) {
        this.users = users;
        this.weChat = weChat;
        this.learn = learn;
        this.clock = clock;
        this.room = errands.room("ask-union-id", AT_ONCE, "A union id could not be added; it is tried again tomorrow.");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UnionIdMissing missing) {
        room.run(missing.openId(), () -> ask(missing));
    }

    private void ask(UnionIdMissing missing) {
        var identity = IdentityId.of(missing.account(), missing.openId());
        var now = clock.instant();
        if (!users.claimAsking(identity, now, now.minus(Recognised.ASK_EVERY))) {
            return;
        }
        if (weChat.follower(missing.account(), missing.openId()) instanceof Reply.Ok<Follower>(var follower)) {
            var unionId = follower.unionId();
            if (unionId != null) {
                learn.learn(identity, unionId);
            }
        }
    }
}
