package dev.saoma.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Tickets of the shape that WeChat gives out: standard Base64, so with `+`, `/` and `=`, which a caller who forgets to
/// encode them in a query trips over.
@Component
final class Tickets {

    private final Chance chance;

    Tickets(Chance chance) {
        this.chance = chance;
    }

    String of(String url) {
        byte[] content = url.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer raw = ByteBuffer.allocate(70);
        raw.put((byte) 0x81)
                .put((byte) 0x01)
                .put(chance.bytes(2))
                .put(new byte[8])
                .put((byte) content.length);
        raw.put(content).put(chance.bytes(raw.remaining()));
        return Base64.getEncoder().encodeToString(raw.array());
    }
}
