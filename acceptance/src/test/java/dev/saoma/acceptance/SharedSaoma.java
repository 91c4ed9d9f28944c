package dev.saoma.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Stories on the one Saoma of the whole test run. They are told one class after the other; beside them run those that
/// have a Saoma of their own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithSaoma.class)
@ResourceLock("the shared Saoma")
@interface SharedSaoma {}
