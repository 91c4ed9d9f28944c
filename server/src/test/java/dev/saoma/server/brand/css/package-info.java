@NullMarked
package dev.saoma.server.brand.css;

import org.jspecify.annotations.NullMarked;
