package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.route.Attempt;
import dev.saoma.server.route.LookAtDeliveries.Closely;
import dev.saoma.server.route.Trouble;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A delivery with all its tries, earliest first.
record DeliveryStoryView(DeliveryView delivery, List<TryView> tries) {

    /// One try.
    ///
    /// @param status the HTTP status, if there was an answer
    /// @param excerpt the beginning of the answer
    record TryView(
            Instant endedAt,
            long tookMillis,
            @Nullable Integer status,
            @Nullable TroubleView trouble,
            String excerpt) {

        static TryView of(Attempt attempt) {
            var trouble = attempt.trouble();
            return new TryView(
                    attempt.endedAt(),
                    attempt.took().toMillis(),
                    attempt.status(),
                    trouble == null ? null : TroubleView.of(trouble),
                    attempt.excerpt());
        }
    }

    /// What went wrong, and what to do.
    record TroubleView(String code, Bilingual meaning) {

        static TroubleView of(Trouble trouble) {
            return new TroubleView(Fields.name(trouble), trouble.text());
        }
    }

    static DeliveryStoryView of(Closely closely, RouteNames names) {
        return new DeliveryStoryView(
                DeliveryView.of(closely.delivery(), names),
                closely.attempts().stream().map(TryView::of).toList());
    }
}
