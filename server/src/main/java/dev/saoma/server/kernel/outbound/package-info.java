/// Owns calls to addresses that somebody else typed in: which of them may be called, and that a call stays within its
/// limits. Does not know what is sent, and does not try again.
@NullMarked
package dev.saoma.server.kernel.outbound;

import org.jspecify.annotations.NullMarked;
