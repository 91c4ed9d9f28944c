package dev.saoma.server.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The module of the OpenID Foundation's conformance suite that asks the same of an issuer as the test below this.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Module {
    String[] value();
}
