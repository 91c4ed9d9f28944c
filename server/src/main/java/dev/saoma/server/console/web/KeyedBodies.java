package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.LongBody;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Holds the body and the answer of a call with an `Idempotency-Key`, so that [Repeats] can look at both. Security is
/// before it: nobody without a token or a session makes us hold anything.
@Component
class KeyedBodies extends OncePerRequestFilter {

    /// More than any call takes that is not read as it comes.
    private static final int LARGEST = 256 * 1024;

    /// Answers that must not lie about for a day, or are too large to: means to sign in, what is masked elsewhere,
    /// WeChat's token, which would be dead long before, a backup. Done twice they do no harm.
    private static final Pattern NEVER_KEPT =
            Pattern.compile("/api/v1/(?:me/.*|.*/unmask|.*/platform-token|system/.*)");

    private final List<LongBody> readAsTheyCome;

    KeyedBodies(List<LongBody> readAsTheyCome) {
        this.readAsTheyCome = List.copyOf(readAsTheyCome);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !request.getMethod().equals("POST")
                || !path.startsWith("/api/v1/")
                || request.getHeader(Repeats.KEY) == null
                || NEVER_KEPT.matcher(path).matches()
                || readAsTheyCome.stream()
                        .anyMatch(body -> body.path().matcher(path).matches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Problems.write(response, Problems.detail(Problem.BAD_REQUEST, request.getLocale()));
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new Held(request, body), answer);
        answer.copyBodyToResponse();
    }

    /// A request whose body was read, and can be read.
    static final class Held extends HttpServletRequestWrapper {

        private final byte[] body;

        Held(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(@Nullable ReadListener listener) {
            throw new IllegalStateException("This body has come already");
        }
    }
}
