package dev.saoma.forwarder;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The pushes that wait, and whose turn it is. One of each sender is under way at a time, so that they arrive in order.
/// New ones go before those that failed before, since a person may be waiting for them at a login page.
///
/// When it is full, the oldest goes: the newest of a sender tells how things stand, and an old scan logs nobody in.
/// Not safe for several threads; the caller sees to that.
final class Outbox {

    private final Keeper.Limits limits;
    private final Map<String, Deque<Waiting>> lanes = new HashMap<>();
    private final Set<Waiting> all = new LinkedHashSet<>();
    private final TreeSet<Waiting> fresh = new TreeSet<>(Comparator.comparingLong(Waiting::number));
    private final TreeSet<Waiting> again =
            new TreeSet<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::number));
    private boolean someUnreachable;
    private long number;
    private long bytes;

    Outbox(Keeper.Limits limits) {
        this.limits = limits;
    }

    /// A push that has just come; the answer is what had to go for it.
    List<Kept> add(Kept kept, Instant now) {
        return put(kept, true, now);
    }

    /// A push that an earlier process has left.
    List<Kept> addLeft(Kept kept, Instant now) {
        return put(kept, false, now);
    }

    private List<Kept> put(Kept kept, boolean isFresh, Instant now) {
        var waiting = new Waiting(kept, number++, isFresh, now);
        all.add(waiting);
        bytes += kept.size();
        var lane = lanes.computeIfAbsent(waiting.label().lane(), name -> new ArrayDeque<>());
        lane.add(waiting);
        if (lane.size() == 1) {
            line(waiting);
        }
        return shrink(now);
    }

    private List<Kept> shrink(Instant now) {
        var gone = new ArrayList<Kept>();
        while (all.size() > limits.pushes() || bytes > limits.bytes()) {
            var oldest = all.stream().filter(waiting -> !waiting.underWay).findFirst();
            if (oldest.isEmpty()) {
                break;
            }
            remove(oldest.get(), now);
            gone.add(oldest.get().kept());
        }
        return gone;
    }

    /// Whose turn it is; it counts as under way until it is settled.
    Optional<Waiting> next(Instant now) {
        var chosen = fresh.pollFirst();
        if (chosen == null && !again.isEmpty() && !again.first().due().isAfter(now)) {
            chosen = again.pollFirst();
        }
        if (chosen == null) {
            return Optional.empty();
        }
        chosen.fresh = false;
        chosen.underWay = true;
        chosen.tries++;
        return Optional.of(chosen);
    }

    /// When somebody's turn comes, if nobody new comes before.
    Optional<Instant> nextDue() {
        return again.isEmpty() ? Optional.empty() : Optional.of(again.first().due());
    }

    /// Delivered or given up: the next of the same sender takes its place.
    void remove(Waiting waiting, Instant now) {
        fresh.remove(waiting);
        again.remove(waiting);
        if (!all.remove(waiting)) {
            return;
        }
        bytes -= waiting.kept().size();
        var name = waiting.label().lane();
        var lane = lanes.getOrDefault(name, new ArrayDeque<>());
        var first = lane.peek() == waiting;
        lane.remove(waiting);
        var next = lane.peek();
        if (next == null) {
            lanes.remove(name);
        } else if (first) {
            next.due = now;
            line(next);
        }
    }

    /// Not delivered: it keeps its place before others of the same sender.
    void putBack(Waiting waiting, Instant due, boolean unreachable) {
        waiting.underWay = false;
        waiting.unreachable = unreachable;
        someUnreachable |= unreachable;
        waiting.due = due;
        line(waiting);
    }

    /// Saoma can be reached: who waits because it could not be need not wait longer. Those that failed for another
    /// reason keep their pauses, since one push that always fails must not be tried as often as others succeed.
    void reached(Instant now) {
        if (someUnreachable) {
            hasten(again.stream().filter(waiting -> waiting.unreachable).toList(), now);
            someUnreachable = false;
        }
    }

    /// The last chance for all.
    void hurry(Instant now) {
        hasten(List.copyOf(again), now);
    }

    private void hasten(List<Waiting> those, Instant now) {
        for (var waiting : those) {
            if (waiting.due().isAfter(now)) {
                again.remove(waiting);
                waiting.due = now;
                again.add(waiting);
            }
        }
    }

    private void line(Waiting waiting) {
        (waiting.fresh ? fresh : again).add(waiting);
    }

    int size() {
        return all.size();
    }

    /// Whether nothing is under way and nobody's turn has come.
    boolean idle(Instant now) {
        var due = nextDue();
        return fresh.isEmpty()
                && (due.isEmpty() || due.get().isAfter(now))
                && all.stream().noneMatch(waiting -> waiting.underWay);
    }
}
