package dev.saoma.server.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers for the filters as [StrayExceptions] does for the controllers when the database cannot be reached:
/// finding the pool is the first thing that happens to a request, and the issuer is made of filters.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAwayFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver exceptions;

    DatabaseAwayFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException e) {
            if (response.isCommitted() || exceptions.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }
}
