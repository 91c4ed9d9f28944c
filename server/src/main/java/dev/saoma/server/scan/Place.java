package dev.saoma.server.scan;

import java.util.Locale;

/// Roughly where a network address is used, as far as that is known.
///
/// @param country ISO 3166-1, two capital letters; empty if unknown
/// @param city in the language that it was asked for; empty if unknown
public record Place(String country, String city) {

    public static final Place UNKNOWN = new Place("", "");

    public boolean isKnown() {
        return !country.isEmpty();
    }

    /// In words: the city and the country; empty if unknown.
    public String words(Locale language) {
        if (!isKnown()) {
            return "";
        }
        var land = Locale.of("", country).getDisplayCountry(language);
        if (city.isEmpty()) {
            return land;
        }
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? land + city : city + ", " + land;
    }
}
