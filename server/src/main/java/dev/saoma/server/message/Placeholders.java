package dev.saoma.server.message;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can stand in braces in a text that is sent. All are put in at once: what is put in is not read again.
public final class Placeholders {

    static final Set<String> OF_MAIL = Set.of("code", "minutes", "pool");
    static final Set<String> OF_SMS = Set.of("phone", "country", "national", "code", "minutes", "pool");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, String> values;

    private Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// Those of a text of ours.
    public static Placeholders of(Map<String, String> values) {
        return new Placeholders(values);
    }

    /// Those of a letter.
    public static Placeholders of(Letter letter) {
        var values = new HashMap<String, String>();
        values.put("code", letter.code().reveal());
        values.put("minutes", Long.toString(minutes(letter.life())));
        values.put("pool", letter.from());
        if (letter.to() instanceof Recipient.Phone(var number)) {
            values.put("phone", number.value());
            values.put("country", number.country());
            values.put("national", number.national());
        }
        return new Placeholders(values);
    }

    private static long minutes(Duration life) {
        return Math.max(1, Math.round(life.toSeconds() / 60.0));
    }

    /// The text with everything put in.
    ///
    /// @param escape makes a value harmless where it stands
    public String into(String text, UnaryOperator<String> escape) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : escape.apply(value));
        });
    }

    /// The text with something harmless in each place, to see whether it has the right form.
    static String blank(String text) {
        return PLACE.matcher(text).replaceAll("0");
    }

    /// What stands in braces and means nothing.
    static List<String> unknown(String text, Set<String> known) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }
}
