/// Owns what people are sent: one-time codes by e-mail and by SMS, made, sent and checked, notes by e-mail, and how
/// many of them there may be. Does not know whose address it is, what a right code opens, or why somebody is told
/// something.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool"})
package dev.saoma.server.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
