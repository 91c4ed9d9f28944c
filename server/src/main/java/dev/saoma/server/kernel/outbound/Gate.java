package dev.saoma.server.kernel.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets so many tries of one target through at once. Who finds no room is given a time at which there should be
/// some, at the pace at which the target takes them lately: coming back earlier would only keep the database busy.
public final class Gate {

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final double WEIGHT_OF_LATEST = 0.2;

    private final int places;
    private final Semaphore free;
    private final SharedPlaces shared;
    private double usualMillis;
    private Instant lastPlace = Instant.EPOCH;

    /// A gate.
    ///
    /// @param places how many this target may have
    /// @param shared where they are taken from
    public Gate(int places, SharedPlaces shared) {
        this.places = places;
        this.free = new Semaphore(places);
        this.shared = shared;
    }

    /// Whether there is room, now or in a moment. Who is let in has to [#leave].
    public boolean enter() {
        try {
            return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && takeShared();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The place of its own that was just taken does not count among those that it holds.
    private boolean takeShared() {
        var taken = shared.take(places - free.availablePermits() - 1);
        if (!taken) {
            free.release();
        }
        return taken;
    }

    public void leave(Duration took) {
        synchronized (this) {
            usualMillis += WEIGHT_OF_LATEST * (took.toMillis() - usualMillis);
        }
        shared.giveBack();
        free.release();
    }

    /// When somebody who was not let in should come back.
    public synchronized Instant nextPlace(Instant now) {
        var soonest = now.plus(SHORTEST_WAIT);
        var latest = now.plus(LONGEST_WAIT);
        var next = lastPlace.plusNanos((long) (usualMillis * 1_000_000 / places));
        var place = next.isBefore(soonest) ? soonest : next;
        lastPlace = place.isAfter(latest) ? soonest : place;
        return lastPlace;
    }
}
