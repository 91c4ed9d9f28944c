/// Tests of the sums by day and connection.
@NullMarked
package dev.saoma.server.figures;

import org.jspecify.annotations.NullMarked;
