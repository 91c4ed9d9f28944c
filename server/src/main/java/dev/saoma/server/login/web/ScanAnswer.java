package dev.saoma.server.login.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that the live channel and its poll ever say: where the scan stands, and for how long. Never who scanned.
///
/// @param reason why it was denied
/// @param number what the person is asked to send back; only this browser is told
record ScanAnswer(
        State state,
        @Nullable String reason,
        long secondsLeft,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number) {

    /// In the order in which a scan goes through them.
    enum State {
        WAITING,
        SCANNED,
        ASKING_CONFIRM,
        ASKING_NUMBER,
        ASKING_BINDING,
        CONFIRMED,
        DENIED,
        EXPIRED;

        /// After this the page has nothing to wait for.
        boolean isLast() {
            return switch (this) {
                case WAITING, SCANNED, ASKING_CONFIRM, ASKING_NUMBER, ASKING_BINDING -> false;
                case CONFIRMED, DENIED, EXPIRED -> true;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static ScanAnswer of(Scan scan, Instant now) {
        var left = Math.max(0, Duration.between(now, scan.expiresAt()).toSeconds());
        return switch (scan.stateAt(now)) {
            case ScanState.Waiting _ -> plain(State.WAITING, left);
            case ScanState.Scanned _ -> plain(State.SCANNED, left);
            case ScanState.Asking asking -> asking(asking.question(), left);
            case ScanState.Confirmed _ -> plain(State.CONFIRMED, left);
            // The page has not heard that it is in, or it would not ask: as long as it may, it tries once more.
            case ScanState.Redeemed _ ->
                now.isBefore(scan.expiresAt()) ? plain(State.CONFIRMED, left) : plain(State.EXPIRED, 0);
            case ScanState.Denied denied ->
                new ScanAnswer(State.DENIED, denied.reason().word(), 0, null);
            case ScanState.Expired _ -> plain(State.EXPIRED, 0);
        };
    }

    private static ScanAnswer asking(Question question, long left) {
        return switch (question) {
            case Question.Confirm _ -> plain(State.ASKING_CONFIRM, left);
            // The phone shows the question by itself, so the page has only to point at the phone.
            case Question.Agree _ -> plain(State.SCANNED, left);
            case Question.Binding _ -> plain(State.ASKING_BINDING, left);
            case Question.TwoDigits asked -> new ScanAnswer(State.ASKING_NUMBER, null, left, asked.number());
        };
    }

    private static ScanAnswer plain(State state, long left) {
        return new ScanAnswer(state, null, left, null);
    }
}
