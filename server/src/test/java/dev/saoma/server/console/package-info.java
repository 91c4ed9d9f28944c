/// The admin API through its real door.
@NullMarked
package dev.saoma.server.console;

import org.jspecify.annotations.NullMarked;
