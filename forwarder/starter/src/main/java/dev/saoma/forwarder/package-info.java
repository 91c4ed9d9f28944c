/// Owns the way of a push from a website's own server to Saoma: that it is WeChat's, that it is kept until it is
/// delivered, its signature, and when it is tried again. Plain Java; does not know Spring or the servlet API.
@NullMarked
package dev.saoma.forwarder;

import org.jspecify.annotations.NullMarked;
