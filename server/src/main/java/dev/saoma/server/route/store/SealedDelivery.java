package dev.saoma.server.route.store;

import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.RawPush;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who sent what a delivery carries, and all that came, sealed together for that delivery as the journal
/// seals it: a line each for the sender, the content type and the query, which cannot hold a line end, and
/// then the body.
final class SealedDelivery {

    /// What fits into one column in every database.
    private static final int PART = 1_000_000;

    private static final int LINES = 3;

    private final Vault vault;

    SealedDelivery(Vault vault) {
        this.vault = vault;
    }

    /// What is in the columns.
    ///
    /// @param rest what is more than one column holds; mostly nothing
    @SuppressWarnings("ArrayRecordComponent") // carried from here to the row and back, and never compared
    record Columns(byte[] sealed, byte @Nullable [] rest) {}

    record Opened(String sender, RawPush raw) {}

    Columns seal(Delivery delivery) {
        var raw = delivery.raw();
        var type = raw.contentType();
        var head = String.join(
                        "\n",
                        delivery.sender().replace('\n', ' '),
                        type == null ? "" : type.replace('\n', ' '),
                        raw.query(),
                        "")
                .getBytes(StandardCharsets.UTF_8);
        var clear = Arrays.copyOf(head, head.length + raw.body().length);
        System.arraycopy(raw.body(), 0, clear, head.length, raw.body().length);
        var sealed = vault.seal(clear, purpose(delivery.id()));
        return sealed.length <= PART
                ? new Columns(sealed, null)
                : new Columns(Arrays.copyOf(sealed, PART), Arrays.copyOfRange(sealed, PART, sealed.length));
    }

    Opened open(DeliveryId id, Columns columns) {
        var clear = vault.open(joined(columns), purpose(id));
        var lines = new String[LINES];
        var begin = 0;
        for (var line = 0; line < LINES; line++) {
            var end = endOfLine(clear, begin);
            lines[line] = new String(clear, begin, end - begin, StandardCharsets.UTF_8);
            begin = end + 1;
        }
        var body = Arrays.copyOfRange(clear, begin, clear.length);
        return new Opened(lines[0], new RawPush(lines[2], lines[1].isEmpty() ? null : lines[1], body));
    }

    private static byte[] joined(Columns columns) {
        var rest = columns.rest();
        if (rest == null) {
            return columns.sealed();
        }
        var all = Arrays.copyOf(columns.sealed(), columns.sealed().length + rest.length);
        System.arraycopy(rest, 0, all, columns.sealed().length, rest.length);
        return all;
    }

    private static int endOfLine(byte[] bytes, int begin) {
        var end = begin;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String purpose(DeliveryId id) {
        return "delivery/" + id.value();
    }
}
