package dev.saoma.server.connection;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number in E.164, such as `+8613800000000`; WeChat has checked that it is the person's.
///
/// @param countryCode `86`
/// @param national the number without it
public record PhoneNumber(String countryCode, String national) {

    private static final Pattern COUNTRY = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{4,14}");
    private static final int LONGEST = 15;
    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_AT_THE_END = 4;
    private static final int SHORTEST_WITH_A_FRONT = 9;

    /// The number, if it can be one (ITU-T E.164 §6).
    public static Optional<PhoneNumber> of(String countryCode, String national) {
        return COUNTRY.matcher(countryCode).matches()
                        && NATIONAL.matcher(national).matches()
                        && countryCode.length() + national.length() <= LONGEST
                ? Optional.of(new PhoneNumber(countryCode, national))
                : Optional.empty();
    }

    /// As programs write it.
    public String e164() {
        return "+" + countryCode + national;
    }

    /// As its owner recognises it, and nobody else can read it: `138****0000`.
    public String masked() {
        var end = national.substring(Math.max(0, national.length() - SHOWN_AT_THE_END));
        var front = national.length() >= SHORTEST_WITH_A_FRONT ? national.substring(0, SHOWN_IN_FRONT) : "";
        return front + "****" + end;
    }

    /// Masked: a log is not where a number belongs.
    @Override
    public String toString() {
        return masked();
    }
}
