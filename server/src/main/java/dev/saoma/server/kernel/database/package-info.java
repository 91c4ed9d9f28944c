/// Owns what makes the embedded database keep what was acknowledged, whatever happens to the process or the machine.
/// Does not own any table, and stands aside where another database is configured.
@NullMarked
package dev.saoma.server.kernel.database;

import org.jspecify.annotations.NullMarked;
