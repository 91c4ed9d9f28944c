/// Remembers which pushes were seen.
@NullMarked
package dev.saoma.server.push.store;

import org.jspecify.annotations.NullMarked;
