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

/// All that the live channel and its poll ever say: where the scan stands, and for how long. Of whoever scanned no
/// more than a masked name.
///
/// @param reason why it was denied
/// @param number what the person is asked to send back; only this browser is told
/// @param name of a user who has scanned and is being waited for, masked
record ScanAnswer(
        State state,
        @Nullable String reason,
        long secondsLeft,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name) {

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

        static State of(Scan scan, Instant now) {
            return switch (scan.stateAt(now)) {
                case ScanState.Waiting _ -> WAITING;
                case ScanState.Scanned _ -> SCANNED;
                case ScanState.Asking asking -> asking(asking.question());
                case ScanState.Confirmed _ -> CONFIRMED;
                // The page has not heard that it is in, or it would not ask: as long as it may, it tries once more.
                case ScanState.Redeemed _ -> now.isBefore(scan.expiresAt()) ? CONFIRMED : EXPIRED;
                case ScanState.Denied _ -> DENIED;
                case ScanState.Expired _ -> EXPIRED;
            };
        }

        private static State asking(Question question) {
            return switch (question) {
                case Question.Confirm _ -> ASKING_CONFIRM;
                // The phone shows the question by itself, so the page has only to point at the phone.
                case Question.Agree _, Question.Joining _ -> SCANNED;
                case Question.Binding _, Question.Matching _ -> ASKING_BINDING;
                case Question.TwoDigits _ -> ASKING_NUMBER;
            };
        }

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

    /// @param name of whoever scanned, masked
    static ScanAnswer of(Scan scan, Instant now, @Nullable String name) {
        var state = State.of(scan, now);
        long left = switch (state) {
            case DENIED, EXPIRED -> 0L;
            case WAITING, SCANNED, ASKING_CONFIRM, ASKING_NUMBER, ASKING_BINDING, CONFIRMED ->
                Math.max(0, Duration.between(now, scan.expiresAt()).toSeconds());
        };
        return switch (scan.stateAt(now)) {
            case ScanState.Asking asking
            when asking.question() instanceof Question.TwoDigits digits ->
                new ScanAnswer(state, null, left, digits.number(), name);
            case ScanState.Denied denied ->
                new ScanAnswer(state, denied.reason().word(), left, null, null);
            case ScanState.Waiting _,
                    ScanState.Scanned _,
                    ScanState.Asking _,
                    ScanState.Confirmed _,
                    ScanState.Redeemed _,
                    ScanState.Expired _ -> new ScanAnswer(state, null, left, null, name);
        };
    }
}
