/// Keeps brands in the database.
@NullMarked
package dev.saoma.server.brand.store;

import org.jspecify.annotations.NullMarked;
