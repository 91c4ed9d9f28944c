package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The AppID of an official account or a mini program: `wx` and 16 hexadecimal digits.
public record AppId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppId {}

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
