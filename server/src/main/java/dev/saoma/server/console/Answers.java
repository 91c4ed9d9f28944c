package dev.saoma.server.console;

import dev.saoma.server.kernel.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a call of the admin API answers, as far as its signature does not say: the API's document (`openapi.json`) is
/// made of both. Problems that every call may answer (no token, no scope, too many calls, wrong fields, nothing
/// there) are not named.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /// The status of a good answer; if left out 200, or 204 where nothing is answered.
    int value() default 0;

    /// The call's name in the document (`operationId`), where the one that follows from its address does not read
    /// well.
    String operation() default "";

    /// Whether the answer carries the version of what it shows (`ETag`, RFC 9110 §8.8.3).
    boolean etag() default false;

    /// The media types of a body that is read as it comes, and so has no type of ours.
    String[] takes() default {};

    /// The media types of an answer that is written as it goes.
    String[] streams() default {};

    /// What else can go wrong.
    Problem[] problems() default {};
}
