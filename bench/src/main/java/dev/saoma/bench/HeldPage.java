package dev.saoma.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A login page that listens to its live channel.
final class HeldPage implements AutoCloseable {

    private final WaitingScan code;
    private final Wire wire;
    private final CountDownLatch confirmed = new CountDownLatch(1);
    private volatile long heardAt;

    /// Opens the channel and has heard where the scan stands.
    HeldPage(int port, WaitingScan code) throws IOException {
        this.code = code;
        this.wire = new Wire(port);
        wire.send(Wire.get(
                port,
                "/p/bench/login/scans/" + code.id() + "/events",
                "Accept: text/event-stream\r\nCookie: " + code.cookie() + "\r\n"));
        if (wire.status() != 200) {
            throw new IOException("the live channel was refused");
        }
        wire.headers();
        awaitData("\"waiting\"");
    }

    WaitingScan code() {
        return code;
    }

    /// Listens on a thread of its own.
    void listen() {
        Thread.ofVirtual().start(() -> {
            try {
                awaitData("\"confirmed\"");
                heardAt = System.nanoTime();
                confirmed.countDown();
            } catch (IOException _) {
                // Nobody confirmed it before it was closed.
            }
        });
    }

    CountDownLatch confirmed() {
        return confirmed;
    }

    long heardAt() {
        return heardAt;
    }

    void abandon() throws IOException {
        wire.abandon();
    }

    private void awaitData(String what) throws IOException {
        var line = wire.line();
        while (!line.startsWith("data:") || !line.contains(what)) {
            line = wire.line();
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
