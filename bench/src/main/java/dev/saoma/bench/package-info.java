/// Owns the load that Saoma is measured under. Starts what it measures, drives it from outside through HTTP, and keeps
/// no numbers of its own: they stand in `bench/README.md`.
@NullMarked
package dev.saoma.bench;

import org.jspecify.annotations.NullMarked;
