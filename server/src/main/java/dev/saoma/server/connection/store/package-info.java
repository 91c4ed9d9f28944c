/// Keeps connections and platform tokens in the database, secrets encrypted.
@NullMarked
package dev.saoma.server.connection.store;

import org.jspecify.annotations.NullMarked;
