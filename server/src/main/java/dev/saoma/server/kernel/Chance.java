package dev.saoma.server.kernel;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

/// The one source of randomness, passed in wherever something must not be guessed.
@FunctionalInterface
public interface Chance {

    /// So many unpredictable bytes.
    byte[] bytes(int count);

    /// A whole number from 0 up to that one, which is not among them; each as likely as the others.
    default int below(int bound) {
        // What is beyond the last whole span would make small numbers likelier.
        var all = 1L << Integer.SIZE;
        var fair = all - all % bound;
        var drawn = draw();
        while (drawn >= fair) {
            drawn = draw();
        }
        return (int) (drawn % bound);
    }

    private long draw() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes(Integer.BYTES)).getInt());
    }

    /// A new id: 96 bits in hex.
    default String id() {
        return HexFormat.of().formatHex(bytes(HexId.BYTES));
    }

    /// An unguessable name of 128 bits: 22 characters of `[0-9A-Za-z_-]`.
    default String name() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /// An unguessable secret of 256 bits: 43 characters of `[0-9A-Za-z_-]`.
    default String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }
}
