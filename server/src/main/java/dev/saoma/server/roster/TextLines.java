package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Characters of a file in UTF-8, with a bound on what belongs together: a file without line ends does not fill the
/// memory. What is no UTF-8 becomes U+FFFD, which no row may have.
final class TextLines {

    static final int LONGEST = 64 * 1024;

    static final Bilingual NOT_UTF8 = new Bilingual(
            "不是 UTF-8 编码。用 Excel 时请另存为“CSV UTF-8”。", "This is not UTF-8. In Excel, save it as \"CSV UTF-8\".");

    private static final char NO_CHARACTER = '\uFFFD';

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader reader;
    private boolean begun;
    private int pushedBack = -2;

    TextLines(InputStream file) {
        this.reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
    }

    /// The next character; -1 at the end.
    int read() throws IOException {
        if (pushedBack != -2) {
            var next = pushedBack;
            pushedBack = -2;
            return next;
        }
        var next = reader.read();
        if (!begun) {
            begun = true;
            return next == BYTE_ORDER_MARK ? reader.read() : next;
        }
        return next;
    }

    /// Whether a text was written in another encoding. In UTF-16, every other byte of a Latin text is zero.
    static boolean isGarbled(String text) {
        return text.indexOf(NO_CHARACTER) >= 0 || text.indexOf(0) >= 0;
    }

    void unread(int character) {
        pushedBack = character;
    }

    /// Goes to the end: nothing of the rest means anything.
    void skipAll() throws IOException {
        while (reader.skip(1 << 16) > 0) {
            begun = true;
        }
        pushedBack = -1;
    }

    /// Goes to the next line.
    void skipLine() throws IOException {
        var next = read();
        while (next != -1 && next != '\n') {
            next = read();
        }
    }
}
