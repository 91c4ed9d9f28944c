package dev.saoma.server.setup;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.brand.BrandFlaw;
import dev.saoma.server.connection.ConnectionFlaw;
import dev.saoma.server.console.ApiClientFlaw;
import dev.saoma.server.message.SenderFlaw;
import dev.saoma.server.reply.ReplyFlaw;
import dev.saoma.server.route.RouteFlaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong, with the place in the file, so that it can be told all at once.
final class Mistakes {

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private final List<Mistake> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /// @param where the property, as it is written in the file
    record Mistake(String where, Bilingual text) {}

    List<Mistake> all() {
        return List.copyOf(all);
    }

    void note(String where, SetupFlaw flaw) {
        note(where, flaw.text());
    }

    void note(String where, Bilingual text) {
        all.add(new Mistake(where, text));
    }

    void note(String where, ReplyFlaw flaw) {
        all.add(new Mistake(where, flaw.text()));
    }

    void note(String entry, ConnectionFlaw flaw) {
        all.add(new Mistake(entry + "." + flaw.field(), flaw.text()));
    }

    void note(String entry, ApiClientFlaw flaw) {
        all.add(new Mistake(entry + "." + flaw.field(), flaw.text()));
    }

    void note(String entry, BrandFlaw flaw) {
        all.add(new Mistake(
                entry + "." + CAPITAL.matcher(flaw.field()).replaceAll("-$1").toLowerCase(Locale.ROOT), flaw.text()));
    }

    void note(String entry, SenderFlaw flaw) {
        all.add(new Mistake(entry + "." + flaw.field(), flaw.right()));
    }

    void note(String entry, RouteFlaw flaw) {
        all.add(new Mistake(entry + "." + flaw.field(), flaw.text()));
    }

    /// What a text stands for; noted where it is missing or stands for nothing.
    <T> Optional<T> need(@Nullable String text, Function<String, Optional<T>> parse, String where, SetupFlaw flaw) {
        var parsed = Optional.ofNullable(text).map(String::strip).flatMap(parse);
        if (parsed.isEmpty()) {
            note(where, flaw);
        }
        return parsed;
    }

    /// Notes a value of that kind that came before.
    void needOnce(String kind, Object value, String where, SetupFlaw flaw) {
        if (!seen.add(kind + " " + value)) {
            note(where, flaw);
        }
    }
}
