/// Owns what follows when somebody follows an account, leaves it or comes back. Does not own the record of it,
/// which is the identity's, nor sessions and tokens.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "user", "push", "oidc"})
package dev.saoma.server.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
