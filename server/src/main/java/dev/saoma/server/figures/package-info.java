/// Owns the sums of what happened by day and connection: codes shown, scans, logins, followers, new users, failures,
/// and how long pages waited. Does not own what it counts, and knows nobody by name.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "connection", "user", "push", "scan"})
package dev.saoma.server.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
