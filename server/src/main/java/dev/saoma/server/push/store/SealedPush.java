package dev.saoma.server.push.store;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
import dev.saoma.server.push.SeenPush;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who sent a push and all that came, sealed together for that push: a line each for the sender, the content type and
/// the query, which cannot hold a line end, and then the body.
final class SealedPush {

    /// What fits into one column in every database.
    static final int PART = 500_000;

    private static final int LINES = 3;

    private final Vault vault;

    SealedPush(Vault vault) {
        this.vault = vault;
    }

    /// The ciphertext, in parts that fit into a column.
    List<byte[]> seal(SeenPush push) {
        var raw = push.raw();
        var sender = push.sender();
        var type = raw.contentType();
        var head = String.join(
                "\n",
                sender == null ? "" : sender.value(),
                type == null ? "" : type.replace('\n', ' '),
                raw.query(),
                "");
        var clear = new ByteArrayOutputStream();
        clear.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        clear.writeBytes(raw.body());
        var sealed = vault.seal(clear.toByteArray(), purpose(push.entry().id()));
        var parts = new ArrayList<byte[]>();
        for (var begin = 0; begin < sealed.length; begin += PART) {
            parts.add(Arrays.copyOfRange(sealed, begin, Math.min(sealed.length, begin + PART)));
        }
        return parts;
    }

    RawPush raw(PushId id, List<byte[]> parts) {
        var clear = open(id, parts);
        var lines = lines(clear);
        var body = clear;
        for (var line = 0; line < LINES; line++) {
            body = Arrays.copyOfRange(body, endOfLine(body) + 1, body.length);
        }
        return new RawPush(lines[2], lines[1].isEmpty() ? null : lines[1], body);
    }

    Optional<OpenId> sender(PushId id, List<byte[]> parts) {
        return Optional.of(lines(open(id, parts))[0])
                .filter(sender -> !sender.isEmpty())
                .map(OpenId::new);
    }

    private static String[] lines(byte[] clear) {
        return new String(clear, StandardCharsets.UTF_8).split("\n", LINES + 1);
    }

    private static int endOfLine(byte[] bytes) {
        var end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] open(PushId id, List<byte[]> parts) {
        var sealed = new ByteArrayOutputStream();
        parts.forEach(sealed::writeBytes);
        return vault.open(sealed.toByteArray(), purpose(id));
    }

    private static String purpose(PushId id) {
        return "push/" + id;
    }
}
