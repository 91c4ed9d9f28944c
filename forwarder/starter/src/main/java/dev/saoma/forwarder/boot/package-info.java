/// Owns the forwarder's place in a Spring Boot application: its properties, and the filter before the website's own
/// handler. Does not deliver anything.
@NullMarked
package dev.saoma.forwarder.boot;

import org.jspecify.annotations.NullMarked;
