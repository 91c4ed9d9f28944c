/// Owns applications: their secrets, redirect addresses and which connections each shows. Does not own tokens or
/// logins.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool"})
package dev.saoma.server.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
