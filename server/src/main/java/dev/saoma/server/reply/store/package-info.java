/// Keeps what accounts say in the database.
@NullMarked
package dev.saoma.server.reply.store;

import org.jspecify.annotations.NullMarked;
