/// Tests of the places of network addresses.
@NullMarked
package dev.saoma.server.scan.place;

import org.jspecify.annotations.NullMarked;
