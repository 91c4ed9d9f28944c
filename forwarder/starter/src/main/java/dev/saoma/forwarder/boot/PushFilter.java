package dev.saoma.forwarder.boot;

import dev.saoma.forwarder.PushGate;
import dev.saoma.forwarder.PushPath;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a push on its way to the website's handler, hands a copy over to be forwarded, and lets the handler read it as
/// if nobody had. Nothing that goes wrong with forwarding reaches the handler or WeChat.
final class PushFilter implements Filter {

    private static final Logger log = LoggerFactory.getLogger(PushFilter.class);

    /// WeChat's own are a few kilobytes.
    private static final int LARGEST = 1 << 20;

    private final PushPath path;
    private final PushGate gate;

    PushFilter(PushPath path, PushGate gate) {
        this.path = path;
        this.gate = gate;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && mayBePush(http)) {
            var stream = http.getInputStream();
            var body = stream.readNBytes(LARGEST + 1);
            if (body.length <= LARGEST) {
                offer(http, body);
            }
            chain.doFilter(new ReadRequest(http, body, stream), response);
        } else {
            if (request instanceof HttpServletRequest http && isAtPath(http)) {
                overhear(http);
            }
            chain.doFilter(request, response);
        }
    }

    /// A form is none, and the container reads its parameters out of the body: it is left alone.
    private boolean mayBePush(HttpServletRequest request) {
        var type = contentType(request).toLowerCase(Locale.ROOT);
        return request.getMethod().equals("POST")
                && request.getContentLengthLong() <= LARGEST
                && !type.startsWith("application/x-www-form-urlencoded")
                && !type.startsWith("multipart/")
                && isAtPath(request);
    }

    private boolean isAtPath(HttpServletRequest request) {
        return path.value().equals(request.getServletPath() + Objects.toString(request.getPathInfo(), ""));
    }

    private void offer(HttpServletRequest request, byte[] body) {
        try {
            gate.offer(Objects.toString(request.getQueryString(), ""), contentType(request), body);
        } catch (RuntimeException e) {
            log.error("A push could not be forwarded; the website's own handler goes on", e);
        }
    }

    private void overhear(HttpServletRequest request) {
        try {
            gate.overhear(Objects.toString(request.getQueryString(), ""));
        } catch (RuntimeException e) {
            log.error("A check of the server address could not be noticed; the website's own handler goes on", e);
        }
    }

    private static String contentType(HttpServletRequest request) {
        return Objects.toString(request.getContentType(), "");
    }
}
