package dev.saoma.server.pool.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
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

/// Finds the pool of a request by its path (`/p/{slug}/…`) or host (`{slug}.{base-domain}`), binds it, and presents
/// the request at the pool's public address: `/p/{slug}` becomes the context path, and scheme, host and port are
/// those of the configuration. So the rest of the server is written once for both forms and cannot be misled by a
/// forged `Host`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // inside the one that answers when the database is away
final class PoolFilter extends OncePerRequestFilter {

    private final Pools pools;
    private final Addresses addresses;

    PoolFilter(Pools pools, Addresses addresses) {
        this.pools = pools;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slug = slug(request);
        if (slug.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var pool = pools.findOpen(slug.get());
        if (pool.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        inPool(pool.get(), request, response, chain);
    }

    private void inPool(Pool pool, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentPool.callIn(pool, () -> {
                chain.doFilter(new PoolRequest(request, addresses.of(pool)), response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<String> slug(HttpServletRequest request) {
        var domain = addresses.baseDomain();
        if (domain != null) {
            var host = request.getServerName();
            // The installation's own host may stand beside those of the pools, below the same domain.
            return host.endsWith("." + domain)
                            && !host.equals(addresses.publicUrl().getHost())
                    ? Optional.of(host.substring(0, host.length() - domain.length() - 1))
                    : Optional.empty();
        }
        var path = request.getRequestURI();
        if (!path.startsWith(Addresses.POOL_PREFIX)) {
            return Optional.empty();
        }
        var end = path.indexOf('/', Addresses.POOL_PREFIX.length());
        return Optional.of(path.substring(Addresses.POOL_PREFIX.length(), end < 0 ? path.length() : end));
    }
}
