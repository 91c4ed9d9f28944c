package dev.saoma.server.kernel;

import java.util.Base64;
import java.util.HexFormat;

/// The one source of randomness, passed in wherever something must not be guessed.
@FunctionalInterface
public interface Chance {

    /// So many unpredictable bytes.
    byte[] bytes(int count);

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
