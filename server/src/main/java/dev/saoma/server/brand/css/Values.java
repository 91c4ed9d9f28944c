package dev.saoma.server.brand.css;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values within bounds.
final class Values {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]{1,3})?|-?\\.[0-9]{1,3})(px|rem)");
    private static final Pattern SHADOW = Pattern.compile("(.+) rgb\\( ?0 0 0 ?/ ?([0-9]|1[0-9]|20)% ?\\)");
    private static final BigDecimal REM = BigDecimal.valueOf(16);
    private static final int FURTHEST = 32;
    private static final int MOST_BLUR = 64;
    private static final int MOST_SPREAD = 8;

    private Values() {}

    /// One of some words.
    static Optional<String> word(String value, String pattern) {
        return Optional.of(value.toLowerCase(Locale.ROOT)).filter(text -> text.matches(pattern));
    }

    /// One to four lengths, as for the sides of a box.
    static Optional<String> lengths(String value, int most) {
        var parts = value.split(" ", -1);
        return parts.length > 4
                ? Optional.empty()
                : all(Arrays.stream(parts).map(part -> length(part, 0, most)).toList());
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
        var read = new ArrayList<Optional<String>>();
        for (var index = 0; index < parts.length; index++) {
            read.add(
                    switch (index) {
                        case 2 -> length(parts[index], 0, MOST_BLUR);
                        case 3 -> length(parts[index], 0, MOST_SPREAD);
                        default -> length(parts[index], -FURTHEST, FURTHEST);
                    });
        }
        return all(read).map(lengths -> lengths + " rgb(0 0 0 / " + form.group(2) + "%)");
    }

    /// All of them side by side, if each is there.
    private static Optional<String> all(List<Optional<String>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    static Optional<String> length(String value, int least, int most) {
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
