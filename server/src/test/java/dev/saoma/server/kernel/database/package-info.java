/// Tests that the embedded database keeps what it acknowledged.
@NullMarked
package dev.saoma.server.kernel.database;

import org.jspecify.annotations.NullMarked;
