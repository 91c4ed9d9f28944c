package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds five ports in a row that nobody uses, away from those of a Saoma that the developer may be running.
final class Ports {

    private static final int EACH = 5;

    /// A port beside each five that were given away, held for as long as this program runs: other stories may be told
    /// on this machine meanwhile, and a server that is started again leaves its ports free for a moment.
    private static final List<ServerSocket> CLAIMS = new ArrayList<>();

    private static int next = 18_400;

    private Ports() {}

    static synchronized int freeBase() {
        while (true) {
            int base = next;
            next += 10;
            if (claims(base + EACH) && IntStream.range(base, base + EACH).allMatch(Ports::isFree)) {
                return base;
            }
        }
    }

    private static boolean claims(int port) {
        try {
            CLAIMS.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// One port that nobody uses now.
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether somebody takes connections there.
    static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
