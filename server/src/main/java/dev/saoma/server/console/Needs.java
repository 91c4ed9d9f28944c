package dev.saoma.server.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The scope that a call of the admin API needs. A call that does not say is not answered.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    ApiScope value();

    /// Whether it goes on to WeChat or hands a secret out, so that a closer limit holds.
    boolean costly() default false;

    /// Whether a program cannot make it: only a developer can, who is signed in to the console.
    boolean developersAlone() default false;
}
