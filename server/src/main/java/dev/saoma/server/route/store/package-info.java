/// Keeps routes, deliveries and the times at which a delivery is to be tried.
@NullMarked
package dev.saoma.server.route.store;

import org.jspecify.annotations.NullMarked;
