package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hides the admin API from the pools' own addresses, which the public knows and where its cookies are.
final class OnlyAtTheRoot extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentPool.isBound()) {
            Problems.write(response, Problems.detail(Problem.NOT_FOUND, request.getLocale()));
            return;
        }
        chain.doFilter(request, response);
    }
}
