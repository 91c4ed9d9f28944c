package dev.saoma.simulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What is made to go wrong: on the API, which the account's server calls, or on a push, which it receives.
public enum FaultKind {
    @JsonProperty("api-error")
    API_ERROR,
    @JsonProperty("api-latency")
    API_LATENCY,
    @JsonProperty("api-reset")
    API_RESET,
    @JsonProperty("api-html-502")
    API_HTML_502,
    @JsonProperty("push-duplicate")
    PUSH_DUPLICATE,
    @JsonProperty("push-delay")
    PUSH_DELAY,
    @JsonProperty("push-drop")
    PUSH_DROP,
    @JsonProperty("push-wrong-signature")
    PUSH_WRONG_SIGNATURE,

    /// Sent after the next push of the account, or when the time is over.
    @JsonProperty("push-reorder")
    PUSH_REORDER,

    /// Encrypted and signed with the key and Token from before the last change.
    @JsonProperty("push-old-key")
    PUSH_OLD_KEY;

    public boolean onApi() {
        return switch (this) {
            case API_ERROR, API_LATENCY, API_RESET, API_HTML_502 -> true;
            case PUSH_DUPLICATE, PUSH_DELAY, PUSH_DROP, PUSH_WRONG_SIGNATURE, PUSH_REORDER, PUSH_OLD_KEY -> false;
        };
    }

    /// Whether it can be told how long.
    public boolean mayTakeMillis() {
        return this == PUSH_REORDER;
    }

    /// Whether it needs to know how long.
    public boolean takesMillis() {
        return this == API_LATENCY || this == PUSH_DELAY;
    }
}
