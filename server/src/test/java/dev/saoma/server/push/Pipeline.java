package dev.saoma.server.push;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// One connection over which many requests are sent before the first of their answers is read (RFC 9112 §9.3.2): as
/// frugal as a client can be. Where the server closes it, the rest goes over another.
final class Pipeline implements AutoCloseable {

    /// As long as WeChat waits.
    private static final int WECHAT_WAITS = 5_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Pipeline(int port) throws IOException {
        this.port = port;
        this.socket = new Socket("localhost", port);
        this.in = opened();
    }

    private InputStream opened() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(WECHAT_WAITS);
        return new BufferedInputStream(socket.getInputStream());
    }

    /// What takes the status of each answer.
    interface Answers {
        void add(int status);
    }

    /// Sends them all and hears an answer to each.
    ///
    /// @throws IOException if one is not answered
    void ask(List<byte[]> requests, Answers answers) throws IOException {
        var answered = 0;
        while (answered < requests.size()) {
            var heard = answered + together(requests.subList(answered, requests.size()), answers);
            if (heard == answered) {
                // The answer may have gone with the connection, when the server closed it on those behind.
                alone(requests.get(answered), answers);
                heard++;
            }
            answered = heard;
        }
    }

    /// @return how many were answered before the connection was closed
    private int together(List<byte[]> requests, Answers answers) throws IOException {
        var heard = 0;
        try {
            for (var request : requests) {
                socket.getOutputStream().write(request);
            }
            while (heard < requests.size()) {
                answers.add(answer());
                heard++;
            }
        } catch (SocketTimeoutException e) {
            var unanswered = new String(requests.get(heard), StandardCharsets.ISO_8859_1);
            throw new IOException("No answer to\n" + unanswered, e);
        } catch (IOException _) {
            again();
        }
        return heard;
    }

    private void alone(byte[] request, Answers answers) throws IOException {
        again();
        socket.getOutputStream().write(request);
        answers.add(answer());
    }

    private void again() throws IOException {
        socket.close();
        socket = new Socket("localhost", port);
        in = opened();
    }

    private int answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        name.substring("content-length:".length()).strip());
            }
            if (name.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        if (length < 0) {
            chunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void chunks() throws IOException {
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private String line() throws IOException {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
