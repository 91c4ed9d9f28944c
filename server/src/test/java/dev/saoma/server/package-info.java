/// Tests of the house itself: its modules, and the server as a whole through its real door.
@NullMarked
package dev.saoma.server;

import org.jspecify.annotations.NullMarked;
