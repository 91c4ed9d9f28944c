/// Turns the problem catalogue and every stray exception into RFC 9457 answers, and holds what every module with pages
/// and streams needs of the container. Does not decide what a problem is.
@NullMarked
package dev.saoma.server.kernel.web;

import org.jspecify.annotations.NullMarked;
