/// Reads and writes users in batches.
@NullMarked
package dev.saoma.server.roster.store;

import org.jspecify.annotations.NullMarked;
