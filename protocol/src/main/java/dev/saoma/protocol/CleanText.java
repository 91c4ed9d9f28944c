package dev.saoma.protocol;

/// Text that XML 1.0 can carry (§2.2 of its specification): characters that it has no place for are dropped, and line
/// ends are the one that a parser would make of them.
final class CleanText {

    private CleanText() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(CleanText::allowed)) {
            return lines;
        }
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(CleanText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
