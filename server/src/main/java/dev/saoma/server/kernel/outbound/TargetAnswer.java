package dev.saoma.server.kernel.outbound;

import java.nio.charset.StandardCharsets;

/// What a target answered with, as far as it was read.
public final class TargetAnswer {

    private static final int LONGEST_EXCERPT = 500;

    private final int status;
    private final byte[] body;
    private final boolean whole;

    /// An answer, or its beginning.
    ///
    /// @param body is not copied; nobody changes it
    /// @param whole whether that is all of it
    public TargetAnswer(int status, byte[] body, boolean whole) {
        this.status = status;
        this.body = body;
        this.whole = whole;
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body;
    }

    public boolean whole() {
        return whole;
    }

    /// The beginning, fit to be shown: what is not text becomes a replacement character.
    public String excerpt() {
        var text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
        if (text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_EXCERPT - 1)) ? LONGEST_EXCERPT - 1 : LONGEST_EXCERPT;
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        return "TargetAnswer[" + status + ", " + body.length + " bytes]";
    }
}
