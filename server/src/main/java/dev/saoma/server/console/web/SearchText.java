package dev.saoma.server.console.web;

import dev.saoma.server.roster.RosterStore.SearchBy;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody types to find a user, as the texts of users are kept.
final class SearchText {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");

    private SearchText() {}

    static String of(SearchBy by, String typed) {
        var text = typed.strip();
        return switch (by) {
            case USERNAME -> Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            case EMAIL -> text.toLowerCase(Locale.ROOT);
            case PHONE -> phone(BETWEEN_DIGITS.matcher(text).replaceAll(""));
            case NAME, EXTERNAL_ID, OPENID, UNIONID -> text;
        };
    }

    /// A number without a country is China's, as everywhere.
    private static String phone(String digits) {
        return digits.startsWith("+") ? digits : "+86" + digits;
    }
}
