/// Tests of what the configuration file sets up.
@NullMarked
package dev.saoma.server.setup;

import org.jspecify.annotations.NullMarked;
