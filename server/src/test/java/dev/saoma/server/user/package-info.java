/// Tests of people and the question who somebody is.
@NullMarked
package dev.saoma.server.user;

import org.jspecify.annotations.NullMarked;
