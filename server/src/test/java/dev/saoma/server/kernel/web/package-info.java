/// Tests of what stands in front of everything that is served.
@NullMarked
package dev.saoma.server.kernel.web;

import org.jspecify.annotations.NullMarked;
