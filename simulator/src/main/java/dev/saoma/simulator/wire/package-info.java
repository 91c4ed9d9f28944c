/// Owns WeChat's wire format: signatures, the message cipher and XML, written from WeChat's documentation alone.
/// Does not send anything.
@NullMarked
package dev.saoma.simulator.wire;

import org.jspecify.annotations.NullMarked;
