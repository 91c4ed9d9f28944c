/// What every store of the issuer must do, tried on each database that we support.
@NullMarked
package dev.saoma.server.oidc.store;

import org.jspecify.annotations.NullMarked;
