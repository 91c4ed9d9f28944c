/// What several tests need: data, a clock to set, and a server's inside without its doors. Has no tests of its own.
@NullMarked
package dev.saoma.server.testing;

import org.jspecify.annotations.NullMarked;
