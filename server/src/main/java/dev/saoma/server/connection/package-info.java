/// Owns connections to WeChat: settings, secrets, platform tokens, and the only calls made to WeChat. Does not receive
/// pushes and knows no users.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool"})
package dev.saoma.server.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
