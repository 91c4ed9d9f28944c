/// Keeps the journal of pushes and what was last seen at each door, senders and contents sealed.
@NullMarked
package dev.saoma.server.push.store;

import org.jspecify.annotations.NullMarked;
