/// Owns backups of the embedded database: taking one while the server runs, and putting one back while it does not.
/// Backs up neither other databases nor the master key.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package dev.saoma.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
