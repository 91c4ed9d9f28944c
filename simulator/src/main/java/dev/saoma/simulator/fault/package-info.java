/// Owns the errors, delays and duplicates that the simulator is told to make. Does not apply them.
@NullMarked
package dev.saoma.simulator.fault;

import org.jspecify.annotations.NullMarked;
