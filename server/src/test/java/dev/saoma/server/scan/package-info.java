/// Tests of a scan's life.
@NullMarked
package dev.saoma.server.scan;

import org.jspecify.annotations.NullMarked;
