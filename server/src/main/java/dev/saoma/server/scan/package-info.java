/// Owns a scan from the code on the screen to the browser that is let in, and the live channel that tells the browser.
/// Does not speak HTTP and does not make sessions.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "application", "connection", "user"})
package dev.saoma.server.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
