/// Draws pictures that come from elsewhere anew, so that nothing foreign in them reaches a browser. Fetches none and
/// keeps none.
@NullMarked
@NamedInterface("picture")
package dev.saoma.server.connection.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
