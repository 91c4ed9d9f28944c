package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Requests that are begun and not brought to an end.
@ExtendWith(OutputCaptureExtension.class)
class HalfSentBodiesTests extends DoorTest {

    @Test
    void manyOfThemKeepNobodyElseOut() throws IOException {
        var account = account(MessageMode.SAFE);
        var sockets = new ArrayList<Socket>();
        try {
            for (var number = 0; number < 900; number++) {
                sockets.add(begun(account, "?signature=0&timestamp=1&nonce=1", 100));
            }

            accepted(door(account)
                    .safe(account, TestPushes.text("oSomebody", "hello", now), now)
                    .post());
        } finally {
            close(sockets);
        }
    }

    @Test
    void whatHasNothingToBeBelievedByIsRefusedBeforeItIsRead() throws IOException {
        var account = account(MessageMode.SAFE);
        try (var socket = begun(account, "", 1000)) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void abortedBodiesAreWrittenDownAFewTimesAMinute(CapturedOutput log) throws IOException {
        var account = account(MessageMode.SAFE);
        for (var number = 0; number < 30; number++) {
            try (var socket = begun(account, "?signature=0&timestamp=1&nonce=1", 100)) {
                socket.shutdownOutput();
                assertThat(answer(socket)).startsWith("HTTP/1.1 403 ");
            }
        }

        assertThat(log.getOut().split(account.identifier() + " was refused: its body cannot be read"))
                .hasSizeBetween(2, 12);
    }

    private Socket begun(OfficialAccount account, String query, int length) throws IOException {
        var socket = new Socket("localhost", port);
        var head = "POST /connections/social/" + account.identifier() + "/" + account.pool() + "/events" + query
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: " + length
                + "\r\n\r\n<xml>";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
