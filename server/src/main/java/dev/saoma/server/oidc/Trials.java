package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import java.util.Optional;
import java.util.Set;

/// Lets a developer log in to an application as its visitors do, and see what the application would get. All runs as
/// for anybody, but for two things: the browser comes back to us, and we redeem the code without the application's
/// secret. So the request is one that we pushed ourselves (RFC 9126), and all that we need again is sealed into its
/// `state`.
public interface Trials {

    /// Where the browser is to be sent; nothing where there is no such application, or none that browsers log in to.
    ///
    /// @param scopes those of them that mean something are asked for, and `openid`
    /// @param by the developer's session, which alone can see the end of it
    /// @param locales the languages of the page, as `ui_locales`
    Optional<String> begin(Pool pool, ClientId application, Set<String> scopes, Digest by, String locales);

    /// What the application would have got. The tokens are revoked before anybody sees what was in them.
    Trial finish(Pool pool, ClientId application, Digest by, String state, String code);
}
