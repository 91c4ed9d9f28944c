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

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    private Gaps() {}

    static Set<String> in(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    static String fill(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }
}
