package dev.saoma.server.oidc;

import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.Look;

/// Draws the pages on which the issuer speaks to people, for whoever gives them their look: the real ones, with
/// nothing behind them.
public interface PreviewPages {

    /// One of them.
    enum Kind {
        /// Asks whether a website may be told who somebody is.
        CONSENT,
        /// Asks whether somebody wants to log out.
        LOGOUT,
        /// Says that a website's request is not valid.
        ERROR
    }

    /// The whole page.
    ///
    /// @param owner whose page it would be
    String html(Kind kind, BrandOwner owner, Look look, boolean inEnglish);
}
