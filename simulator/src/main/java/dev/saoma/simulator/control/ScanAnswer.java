package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.phone.Scan;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import org.jspecify.annotations.Nullable;

/// What a scan led to.
///
/// @param account whose code it was, null when nobody's
record ScanAnswer(
        Outcome outcome, @Nullable Owner account, @Nullable Push push) {

    enum Outcome {
        @JsonProperty("pushed")
        PUSHED,
        @JsonProperty("not-following")
        NOT_FOLLOWING,
        @JsonProperty("expired-code")
        EXPIRED_CODE,
        @JsonProperty("unknown-code")
        UNKNOWN_CODE
    }

    record Owner(AppId appId, String name) {
        static Owner of(Account account) {
            return new Owner(account.appId(), account.name());
        }
    }

    static ScanAnswer of(Scan scan) {
        return switch (scan) {
            case Scan.Pushed pushed -> new ScanAnswer(Outcome.PUSHED, Owner.of(pushed.account()), pushed.push());
            case Scan.NotFollowing seen -> new ScanAnswer(Outcome.NOT_FOLLOWING, Owner.of(seen.account()), null);
            case Scan.ExpiredCode _ -> new ScanAnswer(Outcome.EXPIRED_CODE, null, null);
            case Scan.UnknownCode _ -> new ScanAnswer(Outcome.UNKNOWN_CODE, null, null);
        };
    }
}
