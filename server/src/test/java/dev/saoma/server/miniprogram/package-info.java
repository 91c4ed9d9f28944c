/// Tests of what the mini program calls.
@NullMarked
package dev.saoma.server.miniprogram;

import org.jspecify.annotations.NullMarked;
