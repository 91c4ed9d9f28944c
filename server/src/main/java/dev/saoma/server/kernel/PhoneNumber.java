package dev.saoma.server.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number as it is dialled from anywhere: `+`, country code and national number, 15 digits at most
/// (ITU-T E.164 §6).
public record PhoneNumber(String value) {

    /// Where a number is taken to be from that names no country.
    private static final String HOME = "CN";

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /// Longer than any number with the spaces and signs that people put into it.
    private static final int LONGEST_TYPED = 40;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A phone number is written like +8613800138000");
        }
    }

    /// The number that somebody typed, if it is one that can be in use: with or without blanks and dashes, `+` or
    /// `00` before the country; a number of the Chinese mainland needs no country.
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(typed, HOME);
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    .filter(_ -> !number.hasExtension() && NUMBERS.isValidNumber(number))
                    .filter(e164 -> FORM.matcher(e164).matches())
                    .map(PhoneNumber::new);
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// The country code, without `+`.
    public String country() {
        return Integer.toString(parsed().getCountryCode());
    }

    /// The number within its country.
    public String national() {
        return NUMBERS.getNationalSignificantNumber(parsed());
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

    private Phonenumber.PhoneNumber parsed() {
        try {
            return NUMBERS.parse(value, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A number was made that is none", e);
        }
    }
}
