/// Tests of how a delivery is carried.
@NullMarked
package dev.saoma.server.route.http;

import org.jspecify.annotations.NullMarked;
