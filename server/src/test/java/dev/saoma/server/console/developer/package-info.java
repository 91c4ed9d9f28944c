/// Tests of how developers prove who they are.
@NullMarked
package dev.saoma.server.console.developer;

import org.jspecify.annotations.NullMarked;
