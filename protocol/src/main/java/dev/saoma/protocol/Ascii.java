package dev.saoma.protocol;

/// Tests of characters that do not depend on a locale or on Unicode's wider idea of letters and digits.
final class Ascii {

    private Ascii() {}

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isLettersOrDigits(String text) {
        return text.chars().allMatch(Ascii::isLetterOrDigit);
    }

    static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
