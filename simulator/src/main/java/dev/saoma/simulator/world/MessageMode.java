package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How pushes travel: 明文模式, 兼容模式, 安全模式.
public enum MessageMode {
    @JsonProperty("plaintext")
    PLAINTEXT,
    @JsonProperty("compatible")
    COMPATIBLE,
    @JsonProperty("safe")
    SAFE
}
