package dev.saoma.protocol;

import java.nio.charset.StandardCharsets;

/// Lengths in bytes of UTF-8, by which WeChat counts.
final class Utf8Length {

    private static final String ELLIPSIS = "…";

    private Utf8Length() {}

    static int of(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The text, cut between two code points if it is over the limit.
    static String cut(String text, int limit) {
        if (of(text) <= limit) {
            return text;
        }
        int left = limit - of(ELLIPSIS);
        int end = 0;
        while (true) {
            int c = text.codePointAt(end);
            left -= bytes(c);
            if (left < 0) {
                return text.substring(0, end) + ELLIPSIS;
            }
            end += Character.charCount(c);
        }
    }

    private static int bytes(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
