/// Makes the document of the admin API from the calls that are mapped, their types and their comments, and holds the
/// one that is kept, and every answer that a test gets, against it.
@NullMarked
package dev.saoma.server.console.openapi;

import org.jspecify.annotations.NullMarked;
