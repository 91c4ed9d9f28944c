/// Owns clients of WeChat written by others, which are run unchanged against the simulator. Does not test the clients.
@NullMarked
package dev.saoma.simulator.strangers;

import org.jspecify.annotations.NullMarked;
