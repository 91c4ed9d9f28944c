package dev.saoma.simulator.control;

import org.jspecify.annotations.Nullable;

/// What a request must carry.
final class Required {

    private Required() {}

    static <T> T field(@Nullable T value, String field, String what) {
        if (value == null || value.toString().isBlank()) {
            throw Problem.INVALID_FIELD.because("%s is missing: it must be %s.".formatted(field, what));
        }
        return value;
    }
}
