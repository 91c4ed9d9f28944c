/// Keeps sums in the database.
@NullMarked
package dev.saoma.server.figures.store;

import org.jspecify.annotations.NullMarked;
