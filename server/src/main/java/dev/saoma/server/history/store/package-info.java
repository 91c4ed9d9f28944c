/// Keeps the record in the database.
@NullMarked
package dev.saoma.server.history.store;

import org.jspecify.annotations.NullMarked;
