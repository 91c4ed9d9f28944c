/// Owns telling applications that a session ended, again until they have heard it (OpenID Connect Back-Channel Logout
/// 1.0). Does not end sessions.
@NullMarked
@NamedInterface("logout")
package dev.saoma.server.oidc.logout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
