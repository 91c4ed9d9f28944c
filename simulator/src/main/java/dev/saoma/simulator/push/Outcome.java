package dev.saoma.simulator.push;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a push got.
public enum Outcome {
    @JsonProperty("sending")
    SENDING,
    /// The server answered, and the answer is one that WeChat takes.
    @JsonProperty("answered")
    ANSWERED,
    /// The server answered with something that WeChat does not understand.
    @JsonProperty("malformed")
    MALFORMED,
    /// No attempt was answered with 200 in time.
    @JsonProperty("failed")
    FAILED,
    /// A fault holds it until another has gone past.
    @JsonProperty("held")
    HELD,

    /// A fault kept it back.
    @JsonProperty("dropped")
    DROPPED,
    /// The account has no server address.
    @JsonProperty("not-configured")
    NOT_CONFIGURED
}
