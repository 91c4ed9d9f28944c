/// Finds the pool of a request, by host or by path, before anything else looks at it.
@NullMarked
package dev.saoma.server.pool.web;

import org.jspecify.annotations.NullMarked;
