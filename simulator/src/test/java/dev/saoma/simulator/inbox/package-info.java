/// Mail and text messages, sent to the simulator as servers send them.
@NullMarked
package dev.saoma.simulator.inbox;

import org.jspecify.annotations.NullMarked;
