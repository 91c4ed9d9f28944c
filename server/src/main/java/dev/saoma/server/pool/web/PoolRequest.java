package dev.saoma.server.pool.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/// A request as it was meant: at the pool's public address, whatever proxies stand before us.
final class PoolRequest extends HttpServletRequestWrapper {

    private final URI base;

    PoolRequest(HttpServletRequest request, URI base) {
        super(request);
        this.base = base;
    }

    @Override
    public String getContextPath() {
        return base.getPath();
    }

    @Override
    public String getServletPath() {
        var path = super.getServletPath();
        return path.startsWith(base.getPath()) ? path.substring(base.getPath().length()) : path;
    }

    @Override
    public String getScheme() {
        return base.getScheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(getScheme());
    }

    @Override
    public String getServerName() {
        return base.getHost();
    }

    @Override
    public int getServerPort() {
        if (base.getPort() >= 0) {
            return base.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(base.getScheme() + "://" + base.getAuthority()).append(getRequestURI());
    }
}
