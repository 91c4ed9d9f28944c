package dev.saoma.server.scan;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniProgram.CodePage;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A few codes of each busy account, made ahead, so that a login page need not wait for WeChat. As many as were
/// asked for in the last minute, so an idle account has none and no call is wasted on it. They are in memory: a
/// restart loses a few codes that nobody has seen, and each node has its own. A code becomes a scan, and some
/// browser's, when it is taken.
@Component
class CodeStock {

    /// So many accounts at once; the others' turn comes when somebody takes a code of theirs.
    private static final int FILLED_AT_ONCE = 16;

    private static final long LOOK_EVERY = 10_000;

    /// WeChat has just failed, or has given a shorter life than it was asked for; pages try for themselves meanwhile.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final MakeCode make;
    private final ScanSettings settings;
    private final Errands errands;
    private final InstantSource clock;
    private final Map<Account, Shelf> shelves = new ConcurrentHashMap<>();
    private final ErrandRoom room;

    CodeStock(MakeCode make, ScanSettings settings, Errands errands, InstantSource clock) {
        this.make = make;
        this.settings = settings;
        this.errands = errands;
        this.clock = clock;
        this.room = errands.room("lay-in-codes", FILLED_AT_ONCE, "No codes could be laid in.");
    }

    /// What a code belongs to: those of an AppID from before are of no use, and a secret from before gets no more.
    private record Account(
            ConnectionId id,
            AppId app,
            Secret secret,
            @Nullable String api,
            Optional<Look> look) {}

    /// What a mini program's codes look like and where they lead: those from before a change are of no use either.
    private record Look(CodePage page, Optional<Logo> logo) {

        static Optional<Look> of(Connection connection) {
            return connection instanceof MiniProgram program
                    ? Optional.of(new Look(program.page(), Optional.ofNullable(program.logo())))
                    : Optional.empty();
        }
    }

    /// A code that is good for a scan's whole life, if there is one.
    Optional<FreshCode> take(Connection account) {
        var shelf = shelf(account);
        return replaced(shelf, shelf.take(clock.instant()));
    }

    /// Whether one lies ready, which somebody else may take in the next moment.
    boolean hasOne(Connection account) {
        return shelf(account).hasOne(clock.instant());
    }

    /// The same for whoever asks again if there is none.
    Optional<FreshCode> takeIfThere(Connection account) {
        var shelf = shelf(account);
        return replaced(shelf, shelf.takeIfThere(clock.instant()));
    }

    private Optional<FreshCode> replaced(Shelf shelf, Optional<FreshCode> taken) {
        if (taken.isPresent()) {
            fill(shelf);
        }
        return taken;
    }

    /// Lays in codes for those who come next; to be called when WeChat has just been seen to give some.
    void layIn(Connection account) {
        fill(shelf(account));
    }

    /// Replaces codes that have lain too long, and lets go of accounts that nobody logs in by any more.
    @Scheduled(fixedDelay = LOOK_EVERY)
    void look() {
        var now = clock.instant();
        shelves.values().removeIf(shelf -> shelf.isIdle(now));
        shelves.values().forEach(this::fill);
    }

    private Shelf shelf(Connection account) {
        return shelves.computeIfAbsent(
                new Account(account.id(), account.appId(), account.appSecret(), account.apiBaseUrl(), Look.of(account)),
                // A little more than its life, so that one that is about to grow too old is replaced by the look
                // before.
                _ -> new Shelf(account, settings.stock(), settings.life().plusMillis(LOOK_EVERY)));
    }

    private void fill(Shelf shelf) {
        if (!shelf.beginsToFill(clock.instant())) {
            return;
        }
        var begun = room.run(shelf.account().identifier(), () -> {
            try {
                while (errands.isRunning() && shelf.goesOn(clock.instant())) {
                    make.make(shelf.account(), settings.life().plus(settings.stockFor()))
                            .ok()
                            .filter(code -> shelf.isOfUse(code, clock.instant()))
                            .ifPresentOrElse(
                                    shelf::put,
                                    () -> shelf.pause(clock.instant().plus(PAUSE)));
                }
            } catch (RuntimeException e) {
                shelf.pause(clock.instant().plus(PAUSE));
                throw e;
            }
        });
        if (!begun) {
            shelf.pause(clock.instant());
        }
    }
}
