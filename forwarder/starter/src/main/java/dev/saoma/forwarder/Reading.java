package dev.saoma.forwarder;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an operator wrote for one setting, as a value or as what to do about it. It never repeats what was written,
/// which may be most of a secret.
public final class Reading<T> {

    private final @Nullable T value;
    private final String advice;

    private Reading(@Nullable T value, String advice) {
        this.value = value;
        this.advice = advice;
    }

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, "");
    }

    /// Nothing that can be used. The advice goes on after the setting's name: "must be …".
    public static <T> Reading<T> wrong(String advice) {
        return new Reading<>(null, advice);
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public String advice() {
        return advice;
    }

    /// Reads what is there; a setting that is not there, or blank, is missing.
    public static <T> Reading<T> required(@Nullable String typed, String meaning, Function<String, Reading<T>> parse) {
        return typed == null || typed.isBlank()
                ? wrong("is missing: it is " + meaning + ".")
                : parse.apply(typed.strip());
    }
}
