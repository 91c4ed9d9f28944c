/// Owns what was deleted and can still be had back: until when, and its erasing. Does not say who may delete what, and
/// switches nothing off; whoever deletes does.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.saoma.server.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
