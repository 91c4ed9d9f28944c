package dev.saoma.server.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A telephone number as it is dialled from anywhere: `+`, country code and national number, 15 digits at most
/// (ITU-T E.164 §6).
public record PhoneNumber(String value) {

    /// Where a number is taken to be from that names no country.
    private static final String HOME = "86";

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MOBILE_AT_HOME = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern TYPED_BETWEEN = Pattern.compile("[\\s\\-().\u2010-\u2015\u00a0]");

    /// All others have one digit (1, 7) or three.
    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A phone number is written like +8613800138000");
        }
    }

    /// The number that somebody typed, if it is one: with or without blanks and dashes, `+` or `00` before the country;
    /// a mobile number of the Chinese mainland needs no country.
    public static Optional<PhoneNumber> parse(String typed) {
        var digits = TYPED_BETWEEN.matcher(typed.strip()).replaceAll("");
        if (MOBILE_AT_HOME.matcher(digits).matches()) {
            return Optional.of(new PhoneNumber("+" + HOME + digits));
        }
        var dialled = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return Optional.of(dialled)
                .filter(number -> FORM.matcher(number).matches())
                .map(PhoneNumber::new)
                .filter(PhoneNumber::isMobileIfAtHome);
    }

    private boolean isMobileIfAtHome() {
        return !country().equals(HOME) || MOBILE_AT_HOME.matcher(national()).matches();
    }

    /// The country code, without `+`.
    public String country() {
        var first = value.charAt(1);
        if (first == '1' || first == '7') {
            return value.substring(1, 2);
        }
        var two = value.substring(1, 3);
        return TWO_DIGITS.contains(two) ? two : value.substring(1, 4);
    }

    /// The number within its country.
    public String national() {
        return value.substring(1 + country().length());
    }

    /// Fit to be shown to somebody who may only guess whose it is.
    public String masked() {
        var shown = Math.min(4, national().length() / 3);
        return "+" + country() + " ****" + value.substring(value.length() - shown);
    }

    @Override
    public String toString() {
        return masked();
    }
}
