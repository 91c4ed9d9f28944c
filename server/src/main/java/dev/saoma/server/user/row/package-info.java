/// How a user is written to the table `person` and read from it, for the stores that do so: of single users, and of
/// users in large numbers.
@NullMarked
@NamedInterface("row")
package dev.saoma.server.user.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
