/// Owns the admin API below `/api/v1` and the console: developers' accounts, the API's clients, their tokens, scopes
/// and limits, and the doctor. Does not decide anything that another module owns; it asks.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pool",
            "brand",
            "login",
            "application",
            "connection",
            "user",
            "push",
            "roster",
            "reply",
            "route",
            "oidc",
            "scan",
            "oidc :: logout",
            "webhook",
            "trash",
            "backup",
            "figures",
            "history",
            "message"
        })
package dev.saoma.server.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
