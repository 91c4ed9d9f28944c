/// Carries a delivery over HTTP: to a checked address, within limits, and without following where it is sent on to.
@NullMarked
package dev.saoma.server.route.http;

import org.jspecify.annotations.NullMarked;
