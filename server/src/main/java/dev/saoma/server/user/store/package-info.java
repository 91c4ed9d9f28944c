/// Keeps users and identities in the database.
@NullMarked
package dev.saoma.server.user.store;

import org.jspecify.annotations.NullMarked;
