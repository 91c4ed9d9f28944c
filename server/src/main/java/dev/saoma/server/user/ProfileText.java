package dev.saoma.server.user;

import java.util.Optional;

/// A name, or what else may be any text of one line: without blanks around it, of characters that every database
/// keeps and every page shows.
public final class ProfileText {

    private static final int NO_CHARACTER = 0xFFFD;

    private ProfileText() {}

    /// What was typed, if it is such a text.
    ///
    /// @param most how long it may be, as columns count: a letter beyond the first 65,536 is two
    public static Optional<String> parse(String typed, int most) {
        return Optional.of(typed.strip())
                .filter(text -> !text.isEmpty() && text.length() <= most)
                .filter(text -> text.codePoints().allMatch(ProfileText::isShown));
    }

    /// Half of a letter stands alone where a text was cut, or another encoding was taken for this one.
    private static boolean isShown(int letter) {
        return !Character.isISOControl(letter)
                && letter != NO_CHARACTER
                && Character.getType(letter) != Character.SURROGATE;
    }
}
