/// Draws the login page and serves its endpoints and live channel. Does not decide what a scan is worth.
@NullMarked
package dev.saoma.server.login.web;

import org.jspecify.annotations.NullMarked;
