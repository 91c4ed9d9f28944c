package dev.saoma.server.roster;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Carries all users of a pool out, some at a time, in the order of their ids.
@Service
public class ExportUsers {

    private static final int PAGE = 1000;

    private final RosterStore store;
    private final ApplicationEventPublisher events;

    ExportUsers(RosterStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /// Is given each user.
    @FunctionalInterface
    public interface Sink {
        void write(RosterRow row) throws IOException;
    }

    /// Writes all.
    ///
    /// @param hashes whether password hashes go out too, for the trail
    public void run(PoolId pool, Actor actor, boolean hashes, Sink sink) throws IOException {
        events.publishEvent(
                new UsersCarried(pool, actor, "users.export", Map.of("password-hashes", Boolean.toString(hashes))));
        @Nullable UserId after = null;
        var page = store.page(pool, after, PAGE);
        while (!page.isEmpty()) {
            for (var row : page) {
                sink.write(row);
            }
            after = page.getLast().user().id();
            page = store.page(pool, after, PAGE);
        }
    }
}
