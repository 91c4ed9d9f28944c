/// Tests of what was deleted and can be had back.
@NullMarked
package dev.saoma.server.trash;

import org.jspecify.annotations.NullMarked;
