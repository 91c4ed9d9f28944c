package dev.saoma.server.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a value of the admin API may be where its type does not say it, for the API's document. Values that callers
/// send come as text, so that all that is wrong with them can be told at once.
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {

    /// What a text stands for.
    enum Kind {
        TEXT,
        TIME,
        NUMBER,
        YES_OR_NO
    }

    Kind kind() default Kind.TEXT;

    /// One of its constants, in lower case and with dashes.
    Class<? extends Enum<?>> of() default Kind.class;

    /// One of these.
    String[] words() default {};

    /// An expression that it matches from end to end.
    String pattern() default "";

    /// The least number, or the shortest length.
    long least() default -1;

    /// The largest number, or the greatest length.
    long most() default -1;

    /// What it is if it is left out.
    String usual() default "";

    /// The record that says of what a body consists.
    Class<?> body() default void.class;
}
