package dev.saoma.server.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Reads on where somebody has their answer and is still sending a file that is not wanted: most clients look when all
/// is sent, and would take a connection that is closed before for a broken one. They have shown who they are.
final class RefusedFiles implements HandlerInterceptor {

    /// A million users.
    private static final long MOST = 256L << 20;

    private static final int AT_ONCE = 64 * 1024;

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure)
            throws IOException {
        var isRefused = HttpStatus.valueOf(response.getStatus()).isError();
        // Who asks whether to send at all (RFC 9110 §10.1.1) does not, and is not waited for.
        if (isRefused && request.getHeader(HttpHeaders.EXPECT) == null) {
            // All of the answer: who has only half of it may wait for the rest, as we do.
            response.getOutputStream().close();
            readOn(request);
        }
    }

    private static void readOn(HttpServletRequest request) {
        var some = new byte[AT_ONCE];
        try {
            var rest = request.getInputStream();
            var left = MOST;
            for (var read = 0; read >= 0 && left > 0; left -= read) {
                read = rest.read(some);
            }
        } catch (IOException _) {
            // They have seen the answer and gone.
        }
    }
}
