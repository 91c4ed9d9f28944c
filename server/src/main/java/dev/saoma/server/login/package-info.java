/// Owns the hosted login page: what the visitor sees between the website's request and the session. Does not
/// decide who somebody is and does not keep sessions.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pool",
            "brand",
            "application",
            "connection",
            "user",
            "scan",
            "miniprogram",
            "message",
            "history",
            "oidc",
            "oidc :: device"
        })
package dev.saoma.server.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
