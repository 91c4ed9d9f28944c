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

/// Holds each call of the admin API that any test of a whole server makes to it that what was done is in the audit
/// trail. One that left no entry becomes an error of the server.
@Component
final class ChangesAreInTheTrail extends OncePerRequestFilter {

    /// What changes nothing of anybody's: it reads, tries out, or concerns nobody but the caller's own session.
    private static final Set<String> NO_CHANGES = Set.of();

    private final ThreadLocal<Boolean> told = ThreadLocal.withInitial(() -> false);

    @EventListener
    void on(Audited event) {
        told.set(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        told.remove();
        chain.doFilter(request, response);
        var call = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var words = call.split(" ", 2);
        if (response.getStatus() < 300
                && !request.getMethod().equals("GET")
                && !"true".equals(request.getParameter("dry-run"))
                && KeptDocument.has(words[0], words[1])
                && !NO_CHANGES.contains(call)
                && !told.get()) {
            throw new IllegalStateException(call + " left no entry in the audit trail");
        }
    }
}
