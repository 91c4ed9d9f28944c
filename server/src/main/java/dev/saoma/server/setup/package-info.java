/// Owns the part of the configuration file that names pools, connections, routes and applications: checks it at each
/// start and
/// creates or updates what it names. Deletes nothing, and does not run afterwards.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "route", "application"})
package dev.saoma.server.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
