package dev.saoma.protocol;

import dev.saoma.protocol.Decrypted.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// WeChat's message cipher under one key (消息加解密说明): AES-256-CBC, in base64, of 16 random bytes, the message's
/// length in four bytes, the message and the AppID, padded to 32 bytes.
///
/// The AppID at the end must be the expected one: for a third-party platform that is the platform's own.
public final class MessageCipher {

    /// How many random bytes a message begins with.
    public static final int RANDOM = 16;

    private static final int BLOCK = 32;
    private static final int HEAD = RANDOM + Integer.BYTES;

    private final EncodingAesKey key;
    private final byte[] appId;

    public MessageCipher(EncodingAesKey key, AppId appId) {
        this.key = key;
        this.appId = appId.value().getBytes(StandardCharsets.UTF_8);
    }

    /// The random bytes are the caller's to choose, anew for each message: all messages share one initialisation
    /// vector.
    public String encrypt(String message, byte[] random16) {
        if (random16.length != RANDOM) {
            throw new IllegalArgumentException("a message begins with " + RANDOM + " random bytes");
        }
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(HEAD + bytes.length + appId.length)
                .put(random16)
                .putInt(bytes.length)
                .put(bytes)
                .put(appId)
                .array();
        return Base64.getEncoder().encodeToString(key.encrypt(Padding.add(content, BLOCK)));
    }

    public Decrypted decrypt(String base64) {
        byte[] encrypted;
        try {
            encrypted = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new Decrypted.Failed(Reason.NOT_BASE64);
        }
        if (encrypted.length == 0 || encrypted.length % BLOCK != 0) {
            return new Decrypted.Failed(Reason.WRONG_SIZE);
        }
        return unpack(key.decrypt(encrypted));
    }

    private Decrypted unpack(byte[] padded) {
        int end = Padding.contentLength(padded, BLOCK);
        if (end < 0) {
            return new Decrypted.Failed(Reason.WRONG_PADDING);
        }
        int length = end < HEAD ? -1 : ByteBuffer.wrap(padded).getInt(RANDOM);
        if (length < 0 || length > end - HEAD) {
            return new Decrypted.Failed(Reason.WRONG_LENGTH);
        }
        int suffix = HEAD + length;
        if (!Arrays.equals(padded, suffix, end, appId, 0, appId.length)) {
            return new Decrypted.Failed(Reason.WRONG_APP_ID);
        }
        return Utf8.clear(padded, HEAD, length);
    }
}
