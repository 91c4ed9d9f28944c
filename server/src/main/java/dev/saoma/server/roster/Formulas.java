package dev.saoma.server.roster;

import java.util.regex.Pattern;

/// Keeps spreadsheets from taking what a person is called for a formula, in China's full width too: such a cell gets
/// an apostrophe, which is taken off when the file is carried in. What begins with apostrophes before such a sign
/// gets one more, so that the same comes in that went out.
public final class Formulas {

    private static final Pattern TAKEN_FOR_ONE = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private Formulas() {}

    /// What is written of a text.
    public static String guarded(String text) {
        return TAKEN_FOR_ONE.matcher(text).matches() ? "'" + text : text;
    }

    /// The text of what was written.
    static String bare(String cell) {
        return cell.startsWith("'") && TAKEN_FOR_ONE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
