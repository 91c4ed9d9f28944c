package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// A page of ours in a frame of a page that is isolated from other origins: that one shows only what says that it may
/// be used from elsewhere and is as strict itself (HTML, `Cross-Origin-Embedder-Policy`). Who may frame it at all is
/// another matter.
final class Framed {

    private Framed() {}

    /// Says so, where it is to stand in a frame: as a picture or a script it is nobody's.
    static void fitIntoIsolated(HttpServletRequest request, HttpServletResponse response) {
        if ("iframe".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
