/// Tests of applications.
@NullMarked
package dev.saoma.server.application;

import org.jspecify.annotations.NullMarked;
