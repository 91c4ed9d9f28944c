package dev.saoma.server.console.web;

import dev.saoma.server.console.doctor.AddressProof;
import dev.saoma.server.kernel.web.UnreadForwarding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers the doctor who looks for us at our public address. It stands before the events address itself, so that the
/// whole way to it is tried, and no visit of the doctor is taken for one of WeChat's. Anybody else's riddle is let
/// through unsolved.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class AddressProofFilter extends OncePerRequestFilter {

    private static final int LONGEST = 500;

    private final AddressProof proof;
    private final UnreadForwarding forwarding;

    AddressProofFilter(AddressProof proof, UnreadForwarding forwarding) {
        this.proof = proof;
        this.forwarding = forwarding;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(AddressProof.HEADER) == null
                || !request.getRequestURI().startsWith("/connections/social/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var riddle = request.getHeader(AddressProof.HEADER);
        var answer = riddle.length() <= LONGEST ? proof.solve(riddle) : Optional.<String>empty();
        if (answer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(AddressProof.HEADER, answer.get());
        if (forwarding.isIn(request)) {
            response.setHeader(AddressProof.UNREAD_PROXY, "yes");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
