package dev.saoma.server.console.developer;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// What an authenticator says beside its signature (WebAuthn Level 2 §6.1).
///
/// @param site the hash of the site's name
/// @param credential of a new key only
@SuppressWarnings("ArrayRecordComponent") // carried from the request to the check, and never compared
record AuthenticatorData(byte[] site, byte flags, long signCount, byte[] credential) {

    private static final int HASH = 32;
    private static final int LEAST = 37;
    private static final int MODEL = 16;
    private static final int LONGEST_CREDENTIAL = 1023;

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;

    static Optional<AuthenticatorData> read(byte[] bytes) {
        if (bytes.length < LEAST) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var site = new byte[HASH];
        buffer.get(site);
        var flags = buffer.get();
        var count = Integer.toUnsignedLong(buffer.getInt());
        return credential(buffer, flags).map(credential -> new AuthenticatorData(site, flags, count, credential));
    }

    private static Optional<byte[]> credential(ByteBuffer buffer, byte flags) {
        if ((flags & HAS_CREDENTIAL) == 0) {
            return Optional.of(new byte[0]);
        }
        if (buffer.remaining() < MODEL + Short.BYTES) {
            return Optional.empty();
        }
        buffer.position(buffer.position() + MODEL);
        var length = Short.toUnsignedInt(buffer.getShort());
        if (length > LONGEST_CREDENTIAL || length > buffer.remaining()) {
            return Optional.empty();
        }
        var credential = new byte[length];
        buffer.get(credential);
        return Optional.of(credential);
    }

    /// Whether somebody was there, and showed the device who it is: by finger, face or PIN.
    boolean isVerifiedPerson() {
        return (flags & PRESENT) != 0 && (flags & VERIFIED) != 0;
    }

    boolean isOf(byte[] hashOfSite) {
        return Arrays.equals(site, hashOfSite);
    }
}
