package dev.saoma.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection to a server, kept open: as little of a client as HTTP/1.1 allows, so that the driver takes as little
/// as possible of the processors that it shares with what it measures.
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1024);
    }

    /// An answer, read whole.
    ///
    /// @param headers names in lower case; the values of one that came more than once, each on a line
    public record Answer(int status, Map<String, String> headers, String body) {}

    /// A whole request.
    public static byte[] post(int port, String target, String type, String headers, byte[] body) {
        var head = ("POST " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    public static byte[] get(int port, String target, String headers) {
        return ("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Sends a request and reads its answer whole.
    public Answer ask(byte[] request) throws IOException {
        send(request);
        var status = status();
        var headers = headers();
        var body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunked()
                : new String(
                        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))),
                        StandardCharsets.UTF_8);
        return new Answer(status, headers, body);
    }

    public void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
    }

    public int status() throws IOException {
        return Integer.parseInt(line().split(" ", 3)[1]);
    }

    public Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, next) -> first + "\n" + next);
        }
        return headers;
    }

    /// The next line, without its end.
    public String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private String chunked() throws IOException {
        var body = new StringBuilder();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    /// Goes away without a word, as a phone does in a tunnel.
    void abandon() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
