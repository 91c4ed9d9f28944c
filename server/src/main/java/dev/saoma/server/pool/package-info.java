/// Owns user pools and the addresses under which each answers. Does not own anything inside a pool.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.saoma.server.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
