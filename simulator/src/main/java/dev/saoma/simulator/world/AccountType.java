package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Only a service account (服务号) may make codes with a scene; a subscription account (订阅号) gets 48001.
public enum AccountType {
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("subscription")
    SUBSCRIPTION
}
