/// Owns the load that Saoma is measured under. Drives a running Saoma from outside and keeps no numbers of its own:
/// they
/// stand in `bench/README.md`.
@NullMarked
package dev.saoma.bench;

import org.jspecify.annotations.NullMarked;
