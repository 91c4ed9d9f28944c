/// Tests of webhooks, and somebody to be told.
@NullMarked
package dev.saoma.server.webhook;

import org.jspecify.annotations.NullMarked;
