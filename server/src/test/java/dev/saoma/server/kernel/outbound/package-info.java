@NullMarked
package dev.saoma.server.kernel.outbound;

import org.jspecify.annotations.NullMarked;
