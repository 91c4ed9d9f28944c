package dev.saoma.server.brand.css;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When rules hold: by day or by night, or on windows of some width.
final class Media {

    private static final Pattern FORM = Pattern.compile(
            "@media \\( ?(prefers-color-scheme ?: ?(?:dark|light)|(?:min|max)-width ?: ?[0-9]{1,4}px) ?\\)");

    private Media() {}

    /// The condition as we write it.
    static @Nullable String read(String text) {
        var form = FORM.matcher(text.toLowerCase(Locale.ROOT).replaceFirst("^@media\\(", "@media ("));
        return form.matches() ? "(" + form.group(1).replace(" ", "") + ")" : null;
    }
}
