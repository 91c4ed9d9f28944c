/// Tests of one-time codes.
@NullMarked
package dev.saoma.server.message;

import org.jspecify.annotations.NullMarked;
