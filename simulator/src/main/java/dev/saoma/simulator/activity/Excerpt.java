package dev.saoma.simulator.activity;

/// Keeps what is remembered small: a log of a thousand entries must not hold a thousand megabytes.
public final class Excerpt {

    private static final int LONGEST = 20_000;

    private Excerpt() {}

    public static String of(String text) {
        return text.length() <= LONGEST
                ? text
                : "%s… (%,d characters in all)".formatted(text.substring(0, LONGEST), text.length());
    }
}
