package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.LetIn;
import java.util.Optional;

/// Lets the console have somebody scan to sign in, as an application of the chosen pool would: by an authorization
/// request that we push (RFC 9126), with PKCE and a `state` that only the browser which began it can bring back. No
/// token is made.
public interface ConsoleLogins {

    /// Where the browser is to be sent; nothing where that pool's connections are not for the console.
    ///
    /// @param by what only that browser has
    /// @param locales the languages of the page, as `ui_locales`
    Optional<String> begin(Pool pool, Digest by, String locales);

    /// Who scanned; nothing where that is not the end of what this browser began a moment ago. The code is worth
    /// nothing afterwards.
    Optional<Came> finish(Pool pool, Digest by, String state, String code);

    /// Who it was.
    ///
    /// @param scan the scan of that login, at this application and no other
    /// @param session the session of the pool that began by the scan
    record Came(LetIn scan, SessionId session) {}
}
