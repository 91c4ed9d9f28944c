package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the traffic at the door says of the server configuration at WeChat, of the message mode and of our clock.
final class DoorFindings {

    /// A fifth of the window outside of which pushes are refused.
    private static final Duration MOST_SKEW = Duration.ofMinutes(1);

    private DoorFindings() {}

    static Finding serverAddress(DoorFacts facts, String serverUrl) {
        var checkedAt = facts.checkedAt();
        var failedAt = facts.failedAt();
        var why = facts.why();
        if (failedAt != null && why != null && isBefore(checkedAt, failedAt) && isBefore(facts.pushedAt(), failedAt)) {
            return (facts.refused() ? Diagnosis.SERVER_REFUSED : Diagnosis.SERVER_STRAY_CHECK)
                    .at(Step.SERVER_ADDRESS, Map.of("failedAt", failedAt, "why", why));
        }
        if (checkedAt != null) {
            return Diagnosis.SERVER_VERIFIED.at(Step.SERVER_ADDRESS, Map.of("checkedAt", checkedAt));
        }
        return facts.pushedAt() != null
                ? Diagnosis.SERVER_IN_USE.at(Step.SERVER_ADDRESS)
                : Diagnosis.SERVER_NOT_SEEN.at(Step.SERVER_ADDRESS, Map.of("serverUrl", serverUrl));
    }

    /// A push that was believed says of the Token what a check says.
    private static boolean isBefore(@Nullable Instant good, Instant failed) {
        return good == null || good.isBefore(failed);
    }

    static Finding lastPush(DoorFacts facts, OfficialAccount account) {
        var pushedAt = facts.pushedAt();
        if (pushedAt == null) {
            return Diagnosis.NO_PUSH.at(Step.LAST_PUSH);
        }
        var skew = facts.skew();
        if (skew != null && skew.abs().compareTo(MOST_SKEW) > 0) {
            return Diagnosis.CLOCK_SKEW.at(
                    Step.LAST_PUSH,
                    Map.of("pushedAt", pushedAt, "seconds", skew.abs().toSeconds()));
        }
        var mode = facts.mode();
        return mode != null && mode != account.mode()
                ? Diagnosis.PUSH_MODE.at(
                        Step.LAST_PUSH,
                        Map.of("pushedAt", pushedAt, "mode", name(mode), "configured", name(account.mode())))
                : Diagnosis.PUSH_SEEN.at(Step.LAST_PUSH, Map.of("pushedAt", pushedAt));
    }

    private static String name(Enum<?> mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
