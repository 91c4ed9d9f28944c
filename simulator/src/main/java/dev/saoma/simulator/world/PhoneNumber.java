package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/// A telephone number with its country (E.164), as in `+8613800000001`.
public record PhoneNumber(String value) {

    private static final Pattern E_164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final String CHINA = "86";

    /// The calling codes that are not three digits long, by their first digits; the North American one is short too.
    private static final List<String> SHORT_CODES = List.of(
            "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
            "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81",
            "82", "84", CHINA, "90", "91", "92", "93", "94", "95", "98");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {}

    /// The number that somebody has until they are given another: Chinese, and always the same.
    static PhoneNumber of(PersonId person) {
        long drawn = Derived.number("phone", person.value());
        return new PhoneNumber("+%s199%08d".formatted(CHINA, Math.floorMod(drawn, 100_000_000L)));
    }

    public boolean wellFormed() {
        return E_164.matcher(value).matches();
    }

    /// The calling code (ITU-T E.164), as in 86.
    public String country() {
        return SHORT_CODES.stream()
                .filter(code -> value.startsWith(code, 1))
                .findFirst()
                .orElseGet(() -> value.substring(1, 4));
    }

    /// Without the country.
    public String national() {
        return value.substring(1 + country().length());
    }

    /// As WeChat writes it: a foreign number with its country, a Chinese one without.
    public String asWeChatWritesIt() {
        return country().equals(CHINA) ? national() : value.substring(1);
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
