/// Owns the part of the configuration file that names pools, connections, routes, applications and API clients:
/// checks it at each start and creates or updates what it names. Switches off what it no
/// longer names, deletes nothing, and does not run afterwards.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pool",
            "brand",
            "connection",
            "application",
            "message",
            "reply",
            "route",
            "console",
            "scan",
            "user",
            "oidc"
        })
package dev.saoma.server.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
