package dev.saoma.server.console.openapi;

import dev.saoma.server.kernel.Audited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Holds each call of the admin API that any test of a whole server makes to it that what was done is in the audit
/// trail. One that left no entry becomes an error of the server.
@Component
final class ChangesAreInTheTrail extends OncePerRequestFilter {

    /// What keeps nothing: it draws, compares, makes up what a form is filled with, or begins what another call ends.
    private static final Set<String> NO_CHANGES = Set.of(
            "POST /api/v1/me/confirmation",
            "POST /api/v1/me/confirmation/passkey",
            "POST /api/v1/me/confirmation/passkey/options",
            "POST /api/v1/me/passkeys/options",
            "POST /api/v1/me/second-factor",
            "POST /api/v1/me/wechat/binding",
            "POST /api/v1/pools/{pool}/applications/{id}/redirect-checks",
            "POST /api/v1/pools/{pool}/applications/{id}/trials/end",
            "POST /api/v1/pools/{pool}/brand/preview",
            "POST /api/v1/pools/{pool}/connection-secrets",
            "POST /api/v1/pools/{pool}/connections/{identifier}/replies/preview");

    /// What may find that it is so already. That it leaves an entry where it is not is told by tests of their own.
    private static final Set<String> MAY_BE_SO_ALREADY = Set.of(
            "DELETE /api/v1/system/developer-sign-in",
            "POST /api/v1/pools/{pool}/keys/rotate",
            "POST /api/v1/pools/{pool}/users/{id}/activate",
            "POST /api/v1/pools/{pool}/users/{id}/deactivate",
            "POST /api/v1/pools/{pool}/users/{id}/merge");

    private final ThreadLocal<Boolean> told = ThreadLocal.withInitial(() -> false);

    @EventListener
    void on(Audited event) {
        told.set(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        told.remove();
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        var call = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var words = call.split(" ", 2);
        if (response.getStatus() < 300
                && !"true".equals(request.getParameter("dry-run"))
                && KeptDocument.has(words[0], words[1])
                && !NO_CHANGES.contains(call)
                && !MAY_BE_SO_ALREADY.contains(call)
                // Sent again, it is not done again.
                && request.getHeader("Idempotency-Key") == null
                && !told.get()) {
            throw new IllegalStateException(call + " left no entry in the audit trail");
        }
        held.copyBodyToResponse();
    }
}
