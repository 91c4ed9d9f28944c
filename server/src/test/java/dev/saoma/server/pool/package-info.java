/// Tests of pools and their addresses.
@NullMarked
package dev.saoma.server.pool;

import org.jspecify.annotations.NullMarked;
