/// Tests of the login page through its own door: real HTTP on a running server.
@NullMarked
package dev.saoma.server.login.web;

import org.jspecify.annotations.NullMarked;
