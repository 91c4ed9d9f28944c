/// Owns what people do on their phones (scan, follow, unfollow, write) and which push WeChat makes of it. Does not
/// deliver pushes.
@NullMarked
package dev.saoma.simulator.phone;

import org.jspecify.annotations.NullMarked;
