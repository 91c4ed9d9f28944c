/// Reads the style sheets that operators write, and writes of them only what is known to do no harm. Does not know
/// where a sheet is used.
@NullMarked
package dev.saoma.server.brand.css;

import org.jspecify.annotations.NullMarked;
