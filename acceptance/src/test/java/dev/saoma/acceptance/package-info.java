/// Owns the proof that the whole works, told as stories of the people who use it. Does not know any code of Saoma:
/// it drives the launcher, HTTP and a browser, as they do.
@NullMarked
package dev.saoma.acceptance;

import org.jspecify.annotations.NullMarked;
