package dev.saoma.protocol;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A number such as a latitude. Java's own reading would also take `NaN`, `0x1p3` and a megabyte of digits.
final class Decimal {

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,20})?");

    private Decimal() {}

    static OptionalDouble parse(String text) {
        return DEGREES.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
