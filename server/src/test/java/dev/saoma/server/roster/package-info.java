/// Tests of users in large numbers.
@NullMarked
package dev.saoma.server.roster;

import org.jspecify.annotations.NullMarked;
