package dev.saoma.server.push.store;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
import dev.saoma.server.push.SeenPush;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who sent a push and all that came, sealed together for that push. Sender, content type and query cannot hold a
/// line end; the body is what is left.
final class SealedPush {

    /// What fits into one column in every database.
    static final int PART = 12_000;

    private final Vault vault;

    SealedPush(Vault vault) {
        this.vault = vault;
    }

    /// The ciphertext, in parts that fit into a column.
    List<String> seal(SeenPush push) {
        var raw = push.raw();
        var sender = push.sender();
        var type = raw.contentType();
        var clear = String.join(
                "\n",
                sender == null ? "" : sender.value(),
                type == null ? "" : type.replace('\n', ' '),
                raw.query(),
                new String(raw.body(), StandardCharsets.ISO_8859_1));
        var sealed = vault.seal(new Secret(clear), purpose(push.entry().id()));
        var parts = new ArrayList<String>();
        for (var begin = 0; begin < sealed.length(); begin += PART) {
            parts.add(sealed.substring(begin, Math.min(sealed.length(), begin + PART)));
        }
        return parts;
    }

    RawPush raw(PushId id, String sealed) {
        var parts = open(id, sealed);
        return new RawPush(
                parts[2], parts[1].isEmpty() ? null : parts[1], parts[3].getBytes(StandardCharsets.ISO_8859_1));
    }

    Optional<OpenId> sender(PushId id, String sealed) {
        return Optional.of(open(id, sealed)[0])
                .filter(sender -> !sender.isEmpty())
                .map(OpenId::new);
    }

    private String[] open(PushId id, String sealed) {
        return vault.open(sealed, purpose(id)).reveal().split("\n", 4);
    }

    private static String purpose(PushId id) {
        return "push/" + id;
    }
}
