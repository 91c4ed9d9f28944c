/// Keeps in the tables of others what is to be erased there.
@NullMarked
package dev.saoma.server.trash.store;

import org.jspecify.annotations.NullMarked;
