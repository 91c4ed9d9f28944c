package dev.saoma.server.brand.css;

import dev.saoma.protocol.Bilingual;

/// A text that is read from its beginning to its end.
final class Source {

    private static final int LONGEST_WORD = 300;

    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    /// It cannot be gone on with. Thrown within the reading of one sheet only, which makes an answer of it.
    static final class Unread extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Bilingual why;

        Unread(Bilingual why) {
            super(why.en(), null, false, false);
            this.why = why;
        }

        Bilingual why() {
            return why;
        }
    }

    Unread unread(String zh, String en) {
        var line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Unread(new Bilingual("第 " + line + " 行：" + zh + "。", "Line " + line + ": " + en + "."));
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char c) {
        return !isAtEnd() && text.charAt(at) == c;
    }

    boolean takes(char c) {
        if (!isAt(c)) {
            return false;
        }
        at++;
        return true;
    }

    /// Passes spaces and comments over.
    void skip() throws Unread {
        while (!isAtEnd()) {
            if (isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("/*", at)) {
                var end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw unread("注释没有结束", "a comment does not end");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    /// What stands before that sign, which is passed over.
    String upTo(char end) throws Unread {
        var word = word(end, '\0');
        if (!takes(end)) {
            throw unread("缺少 " + end, "a '" + end + "' is missing");
        }
        return word;
    }

    /// A value, up to its semicolon, or to the brace that ends the rule.
    String value() throws Unread {
        var word = word(';', '}');
        if (!takes(';') && !isAt('}')) {
            throw unread("缺少 }", "a '}' is missing");
        }
        return word;
    }

    private String word(char end, char other) throws Unread {
        var word = new StringBuilder();
        while (!isAtEnd() && text.charAt(at) != end && text.charAt(at) != other) {
            var c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                skip();
                word.append(' ');
                continue;
            }
            if (!isPlain(c)) {
                throw unread("此处不能有字符“" + shown(c) + "”", "there is no place for '" + shown(c) + "' here");
            }
            word.append(isSpace(c) ? ' ' : c);
            at++;
            if (word.length() > LONGEST_WORD) {
                throw unread("太长", "this is too long");
            }
        }
        return word.toString().strip().replaceAll(" +", " ");
    }

    private static String shown(char c) {
        return c > ' ' && c < 127 ? String.valueOf(c) : "U+%04X".formatted((int) c);
    }

    /// Nothing by which a style sheet escapes a sign, ends where it stands, or begins something else.
    private static boolean isPlain(char c) {
        return isSpace(c)
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "#.,%()\"'-+/:@".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
