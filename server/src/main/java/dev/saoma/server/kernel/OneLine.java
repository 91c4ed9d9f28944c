package dev.saoma.server.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name, or what else may be any text of one line: without blanks around it, of characters that every database
/// keeps and every page shows, each where it stands. All names that somebody gives are looked at here.
public final class OneLine {

    /// How long a name may be.
    public static final int LONGEST_NAME = 100;

    private static final int NO_CHARACTER = 0xFFFD;

    private OneLine() {}

    /// What was typed, if it is a name.
    public static Optional<String> name(@Nullable String typed) {
        return typed == null ? Optional.empty() : parse(typed, LONGEST_NAME);
    }

    /// What was typed, if it is such a text.
    ///
    /// @param most how long it may be, as columns count: a letter beyond the first 65,536 is two
    public static Optional<String> parse(String typed, int most) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty() && text.length() <= most && isOne(text));
    }

    /// Whether all of it is seen, and nothing in it breaks the line or turns what stands beside it.
    public static boolean isOne(String text) {
        return text.codePoints().allMatch(OneLine::isShown);
    }

    /// Half of a letter stands alone where a text was cut, or another encoding was taken for this one. What turns the
    /// direction of writing makes other words of those beside it (UAX #9 §2): a name could seem to be another's.
    private static boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> letter != NO_CHARACTER && !turns(letter) && !hides(letter);
        };
    }

    /// What takes no room, or looks like a blank: a name with it seems to be the one without. What joins letters and
    /// chooses how they are drawn is left, as some languages and emoji are not written without it.
    private static boolean hides(int letter) {
        return switch (letter) {
            case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2800, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                (letter >= 0x2060 && letter <= 0x2065)
                        || (letter >= 0x206A && letter <= 0x206F)
                        || (letter >= 0xE0000 && letter <= 0xE007F);
        };
    }

    private static boolean turns(int letter) {
        return letter == 0x061C
                || letter == 0x200E
                || letter == 0x200F
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }
}
