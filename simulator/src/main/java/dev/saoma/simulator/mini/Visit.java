package dev.saoma.simulator.mini;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What somebody did on the page of the login mini program, and every call that the page made for it.
public record Visit(Outcome outcome, List<PageAnswer> calls) {

    public enum Outcome {
        /// The page is open, and nobody has pressed a button.
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("agreed")
        AGREED,
        @JsonProperty("refused")
        REFUSED,
        /// The page asked for the phone number, which the person did not give: nothing was sent.
        @JsonProperty("phone-declined")
        PHONE_DECLINED,
        /// The page asked for the phone number, and WeChat gave none: what was paid for is used up.
        @JsonProperty("phone-quota-used-up")
        PHONE_QUOTA_USED_UP,
        /// The last call was answered with a problem, or not at all.
        @JsonProperty("failed")
        FAILED
    }
}
