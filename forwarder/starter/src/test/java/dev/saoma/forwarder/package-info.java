/// Tests of the way of a push to Saoma, over real HTTP.
@NullMarked
package dev.saoma.forwarder;

import org.jspecify.annotations.NullMarked;
