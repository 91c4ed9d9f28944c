/// Keeps scans in the database; each transition is one conditional write.
@NullMarked
package dev.saoma.server.scan.store;

import org.jspecify.annotations.NullMarked;
