@NullMarked
package dev.saoma.server.brand;

import org.jspecify.annotations.NullMarked;
