/// Tests of the starter inside a website that has a handler of its own.
@NullMarked
package dev.saoma.forwarder.boot;

import org.jspecify.annotations.NullMarked;
