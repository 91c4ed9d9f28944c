package dev.saoma.server.kernel.outbound;

import java.util.concurrent.atomic.AtomicInteger;

/// The places of all targets together. One may hold a share of what is still free, and no more: the
/// fuller it is, the less each gets, so that slow targets, however many, leave room for one that has none
/// (Choudhury and Hahne, "Dynamic queue length thresholds", 1998).
public final class SharedPlaces {

    private static final int SHARE = 16;

    private final AtomicInteger free;

    public SharedPlaces(int places) {
        this.free = new AtomicInteger(places);
    }

    /// Takes a place for somebody.
    ///
    /// @param held how many places he has already
    /// @return false if that is his share
    boolean take(int held) {
        while (true) {
            var left = free.get();
            if (left == 0 || held >= Math.max(1, left / SHARE)) {
                return false;
            }
            if (free.compareAndSet(left, left - 1)) {
                return true;
            }
        }
    }

    void giveBack() {
        free.incrementAndGet();
    }
}
