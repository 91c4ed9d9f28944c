/// Keeps the admin API's clients and tokens in the database.
@NullMarked
package dev.saoma.server.console.store;

import org.jspecify.annotations.NullMarked;
