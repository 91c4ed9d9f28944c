package dev.saoma.server.brand.css;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values within bounds.
final class Values {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]{1,3})?|-?\\.[0-9]{1,3})(px|rem)");
    private static final Pattern SHADOW = Pattern.compile("(.+) rgb\\( ?0 0 0 ?/ ?([0-9]|1[0-9]|20)% ?\\)");
    private static final BigDecimal REM = BigDecimal.valueOf(16);
    private static final int FURTHEST = 32;
    private static final int MOST_BLUR = 64;
    private static final int MOST_SPREAD = 8;

    private Values() {}

    static Property.Reader word(String pattern) {
        var form = Pattern.compile(pattern);
        return value -> Optional.of(value.toLowerCase(Locale.ROOT))
                .filter(text -> form.matcher(text).matches());
    }

    static Property.Reader length(int least, int most) {
        return value -> length(value, least, most);
    }

    /// One to four of them, as for the sides of a box.
    static Property.Reader lengths(int most) {
        return value -> {
            var parts = value.split(" ", -1);
            var read = Arrays.stream(parts)
                    .map(part -> length(part, 0, most))
                    .flatMap(Optional::stream)
                    .toList();
            return parts.length <= 4 && read.size() == parts.length
                    ? Optional.of(String.join(" ", read))
                    : Optional.empty();
        };
    }

    /// Black and faint, so that no text is lost in it.
    static Optional<String> shadow(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("none")) {
            return Optional.of(lower);
        }
        var form = SHADOW.matcher(lower);
        if (!form.matches()) {
            return Optional.empty();
        }
        var parts = form.group(1).split(" ", -1);
        if (parts.length < 2 || parts.length > 4) {
            return Optional.empty();
        }
        var read = Arrays.stream(new Integer[] {0, 1, 2, 3})
                .filter(index -> index < parts.length)
                .map(index -> switch (index) {
                    case 2 -> length(parts[2], 0, MOST_BLUR);
                    case 3 -> length(parts[3], 0, MOST_SPREAD);
                    default -> length(parts[index], -FURTHEST, FURTHEST);
                })
                .flatMap(Optional::stream)
                .toList();
        return read.size() == parts.length
                ? Optional.of(String.join(" ", read) + " rgb(0 0 0 / " + form.group(2) + "%)")
                : Optional.empty();
    }

    private static Optional<String> length(String value, int least, int most) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("0")) {
            return least <= 0 ? Optional.of("0") : Optional.empty();
        }
        var form = LENGTH.matcher(lower);
        if (!form.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(form.group(1));
        var pixels = form.group(2).equals("rem") ? number.multiply(REM) : number;
        return pixels.compareTo(BigDecimal.valueOf(least)) >= 0 && pixels.compareTo(BigDecimal.valueOf(most)) <= 0
                ? Optional.of(number.stripTrailingZeros().toPlainString() + form.group(2))
                : Optional.empty();
    }
}
