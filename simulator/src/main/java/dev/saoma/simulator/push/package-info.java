/// Owns what WeChat sends to an account's server: events and messages, their attempts, and what is read from the
/// answer. Does not decide when something happens.
@NullMarked
package dev.saoma.simulator.push;

import org.jspecify.annotations.NullMarked;
