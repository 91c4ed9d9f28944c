/// Tests of routes and deliveries.
@NullMarked
package dev.saoma.server.route;

import org.jspecify.annotations.NullMarked;
