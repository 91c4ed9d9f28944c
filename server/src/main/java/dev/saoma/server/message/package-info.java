/// Owns one-time codes: making, sending and checking them, by e-mail and by SMS, and how many may be sent. Does not
/// know whose address it is or what a right code opens.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool"})
package dev.saoma.server.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
