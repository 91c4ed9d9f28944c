/// Owns WeChat on localhost: its API, its pushes and a phone in the browser. Shares no code with the server, so that a
/// mistake cannot hide by standing on both sides.
@NullMarked
package dev.saoma.simulator;

import org.jspecify.annotations.NullMarked;
