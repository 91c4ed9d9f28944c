package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/// Forbids frames in the old header too, but where a page names an origin that may frame it: the old header cannot name
/// one, and would be in the way of it in browsers that heed both.
final class FrameRule implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        if (policy == null || policy.contains("frame-ancestors 'none'")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
