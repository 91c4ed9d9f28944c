package dev.saoma.server.reply;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The gaps in a text, and what goes into them.
final class Gaps {

    static final String LINK = "link";

    /// Those of a welcome: of whoever follows nothing else is known.
    static final Set<String> OF_A_WELCOME = Set.of("account", "time");

    static final Set<String> OF_A_LOGIN = Set.of("account", "application", "host", "device", "place", "time", LINK);

    private static final Set<String> ADDRESSES = Set.of(LINK, "answer");
    private static final int SHORT = 20;
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    private Gaps() {}

    static Set<String> in(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /// Fills in what is longer than a short name only with its beginning; addresses whole.
    static String fillShort(String text, Map<String, String> values) {
        var shorter = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> ADDRESSES.contains(value.getKey())
                                ? value.getValue()
                                : value.getValue()
                                        .substring(
                                                0,
                                                Math.min(SHORT, value.getValue().length()))));
        return fill(text, shorter);
    }

    static String fill(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }
}
