/// Owns the record of when users logged in and when they were refused: where to, by what, and from where. Does not own
/// sessions, nor what was done to a user, which is in the audit trail. Listens to scans.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "user", "scan"})
package dev.saoma.server.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
