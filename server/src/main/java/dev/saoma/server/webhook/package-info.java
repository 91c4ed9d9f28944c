/// Owns webhooks: whom a pool tells of what becomes of its users, in order and again until it is heard, and what
/// could not be told. Listens to what other modules tell; changes no user.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "user", "oidc", "following", "trash"})
package dev.saoma.server.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
