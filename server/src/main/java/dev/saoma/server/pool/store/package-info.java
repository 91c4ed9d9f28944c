/// Keeps pools in the database.
@NullMarked
package dev.saoma.server.pool.store;

import org.jspecify.annotations.NullMarked;
