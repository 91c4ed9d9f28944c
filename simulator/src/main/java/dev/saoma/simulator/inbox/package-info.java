/// Owns the mail and the text messages that came here instead of to people: a mail server, and what is kept of what
/// it took. Does not send anything on and does not know who reads it.
@NullMarked
package dev.saoma.simulator.inbox;

import org.jspecify.annotations.NullMarked;
