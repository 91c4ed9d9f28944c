package dev.saoma.server.push;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes into the journal what nobody has to wait for, many at a time: pushes that changed nothing, and what is
/// known of the others only after their answer. Where more comes than can be written, the newest are left out and
/// counted.
@Component
class LateNotes {

    private static final Logger log = LoggerFactory.getLogger(LateNotes.class);
    private static final int MOST_WAITING = 5_000;
    private static final int BATCH = 500;

    private final PushStore pushes;
    private final TransactionOperations transaction;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final List<Note> unwritten = new ArrayList<>();

    LateNotes(PushStore pushes, TransactionOperations transaction) {
        this.pushes = pushes;
        this.transaction = transaction;
    }

    private sealed interface Note {
        PushId about();

        record Seen(SeenPush push) implements Note {
            @Override
            public PushId about() {
                return push.entry().id();
            }
        }

        record Answered(PushId about, String reply, Duration took) implements Note {}
    }

    void seen(SeenPush push) {
        add(new Note.Seen(push));
    }

    void answered(PushId id, String reply, Duration took) {
        add(new Note.Answered(id, reply, took));
    }

    private void add(Note note) {
        if (!waiting.offer(note)) {
            leftOut.incrementAndGet();
        }
    }

    /// What could not be written is tried again at the next turn, before anything newer.
    @Scheduled(fixedDelay = 500)
    @PreDestroy
    synchronized void write() {
        var missing = leftOut.getAndSet(0);
        if (missing > 0) {
            log.warn(
                    "{} notes about pushes were left out of the journal: they came faster than it is written", missing);
        }
        do {
            waiting.drainTo(unwritten, BATCH - unwritten.size());
            if (unwritten.isEmpty()) {
                return;
            }
            writeAll();
            unwritten.clear();
        } while (!waiting.isEmpty());
    }

    /// A note that no database would ever take must not keep the others from being written.
    private void writeAll() {
        try {
            transaction.executeWithoutResult(_ -> unwritten.forEach(this::write));
        } catch (DataIntegrityViolationException _) {
            writeEach();
        }
    }

    private void writeEach() {
        while (!unwritten.isEmpty()) {
            var note = unwritten.getFirst();
            try {
                transaction.executeWithoutResult(_ -> write(note));
            } catch (DataIntegrityViolationException e) {
                log.error("A note about push {} does not fit into the journal", note.about(), e);
            }
            unwritten.removeFirst();
        }
    }

    private void write(Note note) {
        switch (note) {
            case Note.Seen(var push) -> pushes.add(push);
            case Note.Answered(var id, var reply, var took) -> pushes.answered(id, reply, took);
        }
    }
}
