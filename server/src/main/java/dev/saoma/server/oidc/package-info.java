/// Owns the issuer of each pool: sessions, grants, tokens and signing keys. Does not ask anybody who they are;
/// that is the login page's part.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "brand", "application", "user", "scan"})
package dev.saoma.server.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
