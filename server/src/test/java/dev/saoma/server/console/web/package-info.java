/// Tests of what the admin API does between its calls.
@NullMarked
package dev.saoma.server.console.web;

import org.jspecify.annotations.NullMarked;
