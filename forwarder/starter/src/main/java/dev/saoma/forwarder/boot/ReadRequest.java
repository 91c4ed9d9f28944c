package dev.saoma.forwarder.boot;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request whose body was read already, and can be read again like any other (Servlet 6.1, §3.1).
final class ReadRequest extends HttpServletRequestWrapper {

    private final ReadBody body;
    private @Nullable BufferedReader reader;
    private boolean streaming;

    /// @param rest where the body goes on, if it is longer than what was read
    ReadRequest(HttpServletRequest request, byte[] read, ServletInputStream rest) {
        super(request);
        this.body = new ReadBody(read, rest);
    }

    @Override
    public ServletInputStream getInputStream() {
        if (reader != null) {
            throw new IllegalStateException("getReader() has been called for this request");
        }
        streaming = true;
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (streaming) {
            throw new IllegalStateException("getInputStream() has been called for this request");
        }
        var existing = reader;
        if (existing == null) {
            existing = new BufferedReader(new InputStreamReader(body, charset()));
            reader = existing;
        }
        return existing;
    }

    private Charset charset() throws UnsupportedEncodingException {
        var name = getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(name);
        }
    }
}
