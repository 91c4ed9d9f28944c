package dev.saoma.protocol;

import java.util.Arrays;

/// PKCS#7: one to `block` bytes, each holding their number. All of them are checked.
final class Padding {

    private Padding() {}

    static byte[] add(byte[] content, int block) {
        int count = block - content.length % block;
        byte[] padded = Arrays.copyOf(content, content.length + count);
        Arrays.fill(padded, content.length, padded.length, (byte) count);
        return padded;
    }

    /// The length without padding, or -1 where the padding is wrong.
    static int contentLength(byte[] padded, int block) {
        int count = padded[padded.length - 1] & 0xff;
        if (count < 1 || count > block || count > padded.length) {
            return -1;
        }
        int content = padded.length - count;
        for (int i = content; i < padded.length; i++) {
            if (padded[i] != count) {
                return -1;
            }
        }
        return content;
    }
}
