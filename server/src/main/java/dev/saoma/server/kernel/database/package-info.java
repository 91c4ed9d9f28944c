/// Owns what makes the embedded database keep what was acknowledged, whatever happens to the process or the machine,
/// and stands aside where another database is configured; and what rows of the configuration file have in common.
/// Does not own any table.
@NullMarked
package dev.saoma.server.kernel.database;

import org.jspecify.annotations.NullMarked;
