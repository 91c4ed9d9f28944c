/// Owns what people and accounts said to each other, as a phone shows it, and for how long an account may still write.
/// Does not send anything.
@NullMarked
package dev.saoma.simulator.chat;

import org.jspecify.annotations.NullMarked;
