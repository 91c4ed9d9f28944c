package dev.saoma.server.message;

import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.message.Carrier.Carried;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Has what waits sent when its alarm rings, and again while there is time: a mail server that greylists takes at the
/// second try what it refused at the first.
final class Sending<I extends SendingId> {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    /// Pauses double, but not for ever.
    private static final int MOST_DOUBLINGS = 9;

    private final Manner manner;
    private final Sendings<I> store;
    private final AlarmClock alarms;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final ErrandRoom room;

    Sending(
            Manner manner,
            Sendings<I> store,
            AlarmClock alarms,
            TransactionOperations transaction,
            InstantSource clock,
            Errands errands) {
        this.manner = manner;
        this.store = store;
        this.alarms = alarms;
        this.transaction = transaction;
        this.clock = clock;
        var name = manner.alarm().name();
        this.room = errands.room(
                "send-" + name, manner.atOnce(), "A %s could not be sent; its alarm rings again.".formatted(name));
    }

    /// How one kind of thing is sent.
    ///
    /// @param firstPause between the first try and the second
    /// @param atOnce of more than these, the alarm rings again
    record Manner(AlarmKind alarm, Duration firstPause, int atOnce) {}

    /// One that waits.
    ///
    /// @param sends how often sending was tried
    /// @param until after that moment it is not sent any more
    record Waiting<I>(I id, int sends, Instant until) {}

    /// Sends what the alarm rang for, if it is one of these; nobody waits for it.
    ///
    /// @param send tries once
    void on(AlarmRang rang, Consumer<String> send) {
        if (rang.kind().equals(manner.alarm().name())) {
            room.run(rang.id(), () -> send.accept(rang.id()));
        }
    }

    /// Does what follows from a try.
    void tried(Waiting<I> waiting, Carried carried) {
        switch (carried) {
            case Carried.Taken _ -> end(waiting.id(), Optional.empty());
            case Carried.Never(var why) -> fail(waiting.id(), why);
            case Carried.NotNow(var why) -> again(waiting, why);
        }
    }

    /// There is nothing to send any more.
    void over(I id) {
        end(id, Optional.empty());
    }

    private void again(Waiting<I> waiting, String why) {
        var pause = manner.firstPause().multipliedBy(1L << Math.min(waiting.sends(), MOST_DOUBLINGS));
        var next = clock.instant().plus(pause);
        if (!next.isBefore(waiting.until())) {
            fail(waiting.id(), why);
            return;
        }
        log.warn("The {} {} is sent again at {}: {}", manner.alarm().name(), waiting.id(), next, why);
        transaction.executeWithoutResult(_ -> {
            store.sendLater(waiting.id(), why);
            alarms.move(manner.alarm(), waiting.id().value(), next);
        });
    }

    private void fail(I id, String why) {
        log.error("The {} {} could not be sent: {}", manner.alarm().name(), id, why);
        end(id, Optional.of(why));
    }

    private void end(I id, Optional<String> trouble) {
        transaction.executeWithoutResult(_ -> {
            store.endSending(id, trouble);
            alarms.cancel(manner.alarm(), id.value());
        });
    }
}
