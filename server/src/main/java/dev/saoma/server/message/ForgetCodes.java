package dev.saoma.server.message;

import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets codes and notes once they are over, and counts of yesterday: addresses are kept no longer than they are
/// needed, and the limits know them by their digests.
@Component
class ForgetCodes {

    private static final int BATCH = 1000;

    private final OneTimeCodes codes;
    private final SendingCounts counts;
    private final Notes notes;
    private final InstantSource clock;

    ForgetCodes(OneTimeCodes codes, SendingCounts counts, Notes notes, InstantSource clock) {
        this.codes = codes;
        this.counts = counts;
        this.notes = notes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void sweep() {
        var now = clock.instant();
        all(() -> codes.forget(now, BATCH));
        all(() -> notes.forget(now, BATCH));
        all(() -> counts.forget(now.minus(SendingLimits.DAY), BATCH));
    }

    private static void all(IntSupplier some) {
        var gone = some.getAsInt();
        while (gone == BATCH) {
            gone = some.getAsInt();
        }
    }
}
