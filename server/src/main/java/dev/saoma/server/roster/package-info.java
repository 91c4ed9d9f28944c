/// Owns users in large numbers: carrying them in and out, moving their identities to another AppID, and looking them
/// up in lists. Does not decide who somebody is who logs in.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "user", "user :: row"})
package dev.saoma.server.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
