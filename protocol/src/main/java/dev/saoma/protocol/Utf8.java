package dev.saoma.protocol;

import dev.saoma.protocol.Decrypted.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decoding that refuses what is not UTF-8, where Java would put a replacement character in its place: two different
/// messages must not become one.
final class Utf8 {

    private Utf8() {}

    static Outcome<String> decode(byte[] bytes) {
        try {
            return new Outcome.Ok<>(strictly(bytes, 0, bytes.length));
        } catch (CharacterCodingException _) {
            return new Outcome.Failed<>(RefusalReason.NOT_UTF8);
        }
    }

    static Decrypted clear(byte[] bytes, int offset, int length) {
        try {
            return new Decrypted.Clear(strictly(bytes, offset, length));
        } catch (CharacterCodingException _) {
            return new Decrypted.Failed(Reason.NOT_UTF8);
        }
    }

    private static String strictly(byte[] bytes, int offset, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, offset, length))
                .toString();
    }
}
