/// Applications in the database.
@NullMarked
package dev.saoma.server.application.store;

import org.jspecify.annotations.NullMarked;
