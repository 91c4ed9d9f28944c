/// Tests of telling applications that a session ended.
@NullMarked
package dev.saoma.server.oidc.logout;

import org.jspecify.annotations.NullMarked;
