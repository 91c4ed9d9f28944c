/// Turns the problem catalogue and every stray exception into RFC 9457 answers, and bounds what a request may
/// hold before anybody has looked at it. Does not decide what a problem is.
@NullMarked
package dev.saoma.server.kernel.web;

import org.jspecify.annotations.NullMarked;
