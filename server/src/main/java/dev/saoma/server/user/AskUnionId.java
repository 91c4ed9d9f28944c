package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Asks WeChat for a union id that was not to be had before, after the login that showed that it is missing. The
/// account may have been bound to an open platform account since, or WeChat did not answer at the first login.
@Component
class AskUnionId {

    private static final Logger log = LoggerFactory.getLogger(AskUnionId.class);

    /// So many at once; of the others it is asked when they log in again.
    private static final int AT_ONCE = 16;

    private final Users users;
    private final WeChat weChat;
    private final LearnUnionId learn;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    AskUnionId(Users users, WeChat weChat, LearnUnionId learn, InstantSource clock) {
        this.users = users;
        this.weChat = weChat;
        this.learn = learn;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UnionIdMissing missing) {
        if (!places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("ask-union-id").start(() -> {
            try {
                ask(missing);
            } catch (RuntimeException e) {
                log.warn("The union id of {} could not be added; it is tried again tomorrow", missing.openId(), e);
            } finally {
                places.release();
            }
        });
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
