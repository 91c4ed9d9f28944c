package dev.saoma.simulator.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// By what something came.
public enum Channel {
    MAIL,
    SMS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
