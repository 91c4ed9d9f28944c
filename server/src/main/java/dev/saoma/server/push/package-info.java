/// Owns the door that WeChat knocks at, and the journal of what came: verifies, decrypts, deduplicates, records and
/// answers. Does not call WeChat.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "connection", "scan"})
package dev.saoma.server.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
