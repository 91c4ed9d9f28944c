/// Keeps codes, and how many were sent, in the database.
@NullMarked
package dev.saoma.server.message.store;

import org.jspecify.annotations.NullMarked;
