package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/// Finds five ports in a row that nobody uses, away from those of a Saoma that the developer may be running.
final class Ports {

    private static int next = 18_400;

    private Ports() {}

    static synchronized int freeBase() {
        while (!IntStream.range(next, next + 5).allMatch(Ports::isFree)) {
            next += 10;
        }
        next += 10;
        return next - 10;
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
