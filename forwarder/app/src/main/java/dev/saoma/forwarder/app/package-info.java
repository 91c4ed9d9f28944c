/// Owns the program that does the whole of a website's part with WeChat alone: its settings file, the check of the
/// server address, and the answer to a push. Leaves the way to Saoma to the forwarder.
@NullMarked
package dev.saoma.forwarder.app;

import org.jspecify.annotations.NullMarked;
