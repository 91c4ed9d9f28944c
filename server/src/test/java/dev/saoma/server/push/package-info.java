/// WeChat's door, knocked at from outside.
@NullMarked
package dev.saoma.server.push;

import org.jspecify.annotations.NullMarked;
