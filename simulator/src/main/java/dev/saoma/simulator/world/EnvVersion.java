package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The versions of a mini program that a phone can open (`env_version`): what was reviewed and released, what testers
/// try, what a developer works on.
public enum EnvVersion {
    @JsonProperty("release")
    RELEASE,
    @JsonProperty("trial")
    TRIAL,
    @JsonProperty("develop")
    DEVELOP
}
