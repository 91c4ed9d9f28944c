/// Owns drawing QR codes and reading them from pictures. Does not know what a code stands for.
@NullMarked
package dev.saoma.simulator.qr;

import org.jspecify.annotations.NullMarked;
