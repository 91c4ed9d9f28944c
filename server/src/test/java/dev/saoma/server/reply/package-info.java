/// Tests of what accounts say by themselves.
@NullMarked
package dev.saoma.server.reply;

import org.jspecify.annotations.NullMarked;
