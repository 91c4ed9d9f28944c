package dev.saoma.server.login;

import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.Look;

/// Draws the login page for whoever gives it its look: the real one, with nothing behind it.
public interface PreviewLogin {

    /// The whole page. Its script shows whatever state the page around it names.
    ///
    /// @param owner whose login page it would be
    String html(BrandOwner owner, Look look, boolean inEnglish);
}
