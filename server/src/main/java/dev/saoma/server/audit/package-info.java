/// Owns the audit trail: who did what to what, and when. Listens to what other modules tell and is called by none;
/// changes nothing and forgets nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "console", "console :: fields"})
package dev.saoma.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
