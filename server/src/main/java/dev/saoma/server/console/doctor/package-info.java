/// The doctor: walks through the set-up of a connection, and says of each step how it stands, what that means and what
/// to do. Changes nothing.
@NullMarked
package dev.saoma.server.console.doctor;

import org.jspecify.annotations.NullMarked;
