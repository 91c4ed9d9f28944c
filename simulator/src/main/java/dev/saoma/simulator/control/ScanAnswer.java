package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.mini.Opening;
import dev.saoma.simulator.phone.Scan;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import org.jspecify.annotations.Nullable;

/// What a scan led to.
///
/// @param account whose code it was, null when nobody's, or a mini program's
/// @param miniProgram the page that opened, null for a code of an account
record ScanAnswer(
        Outcome outcome,
        @Nullable Owner account,
        @Nullable Push push,
        @Nullable OpenedPage miniProgram) {

    enum Outcome {
        @JsonProperty("pushed")
        PUSHED,
        @JsonProperty("not-following")
        NOT_FOLLOWING,
        @JsonProperty("mini-program")
        MINI_PROGRAM,
        @JsonProperty("no-such-page")
        NO_SUCH_PAGE,
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
            case Scan.Pushed pushed -> new ScanAnswer(Outcome.PUSHED, Owner.of(pushed.account()), pushed.push(), null);
            case Scan.NotFollowing seen -> new ScanAnswer(Outcome.NOT_FOLLOWING, Owner.of(seen.account()), null, null);
            case Scan.ExpiredCode _ -> new ScanAnswer(Outcome.EXPIRED_CODE, null, null, null);
            case Scan.UnknownCode _ -> new ScanAnswer(Outcome.UNKNOWN_CODE, null, null, null);
        };
    }

    static ScanAnswer of(Opening opening) {
        return switch (opening) {
            case Opening.Page(var code, var program) -> opened(Outcome.MINI_PROGRAM, OpenedPage.of(code, program));
            case Opening.NoSuchPage(var code, var program) ->
                opened(Outcome.NO_SUCH_PAGE, OpenedPage.of(code, program));
            case Opening.UnknownCode() -> new ScanAnswer(Outcome.UNKNOWN_CODE, null, null, null);
        };
    }

    private static ScanAnswer opened(Outcome outcome, OpenedPage page) {
        return new ScanAnswer(outcome, null, null, page);
    }
}
