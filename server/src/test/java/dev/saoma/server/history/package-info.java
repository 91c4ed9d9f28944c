/// Tests of the record of logins.
@NullMarked
package dev.saoma.server.history;

import org.jspecify.annotations.NullMarked;
