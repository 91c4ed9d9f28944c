/// Owns people: users, their identities, and the question who somebody is. Does not own sessions or tokens.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection"})
package dev.saoma.server.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
