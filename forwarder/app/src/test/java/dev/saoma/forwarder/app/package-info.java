/// Tests of the program: its settings file, its answers to WeChat, and the same by nginx.
@NullMarked
package dev.saoma.forwarder.app;

import org.jspecify.annotations.NullMarked;
