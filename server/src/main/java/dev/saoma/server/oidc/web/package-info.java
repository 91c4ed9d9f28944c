/// Speaks OAuth 2.0 and OpenID Connect by Spring Security's authorization server. Does not decide what a
/// session, a grant or a key is worth.
@NullMarked
package dev.saoma.server.oidc.web;

import org.jspecify.annotations.NullMarked;
