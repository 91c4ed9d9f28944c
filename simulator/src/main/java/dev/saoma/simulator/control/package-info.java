/// Owns the simulator's own door: the control API under `/_simulator/` and the pages. Does not contain WeChat's
/// behaviour.
@NullMarked
package dev.saoma.simulator.control;

import org.jspecify.annotations.NullMarked;
