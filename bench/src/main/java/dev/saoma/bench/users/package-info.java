/// Owns the load of users in large numbers: carrying a file of them in and out, and finding one among them, against a
/// server as `./saoma run` starts it, on the embedded database or on a PostgreSQL of its own.
@NullMarked
package dev.saoma.bench.users;

import org.jspecify.annotations.NullMarked;
