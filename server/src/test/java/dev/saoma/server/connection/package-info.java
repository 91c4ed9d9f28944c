/// Tests of connections and their settings.
@NullMarked
package dev.saoma.server.connection;

import org.jspecify.annotations.NullMarked;
