/// Tests of the issuer: its rules alone, and all of it through real HTTP.
@NullMarked
package dev.saoma.server.oidc;

import org.jspecify.annotations.NullMarked;
