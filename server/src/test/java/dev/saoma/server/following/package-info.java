/// Helps to test what follows from following and leaving.
@NullMarked
package dev.saoma.server.following;

import org.jspecify.annotations.NullMarked;
