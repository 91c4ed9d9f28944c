package dev.saoma.server.push;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.RefusalReason;
import java.util.Arrays;
import java.util.Locale;

/// Why something that came to the events address is not believed. For the operator; the sender never learns it.
///
/// @param code stable, for example `bad-signature`
public record Refusal(String code, Bilingual text) {

    static Refusal of(RefusalReason reason) {
        return new Refusal(code(reason), reason.text());
    }

    static Refusal of(DoorRefusal reason) {
        return new Refusal(code(reason), reason.text());
    }

    /// The refusal of that code, as it was written down.
    public static Refusal of(String code) {
        return Arrays.stream(RefusalReason.values())
                .filter(reason -> code(reason).equals(code))
                .map(Refusal::of)
                .findAny()
                .or(() -> Arrays.stream(DoorRefusal.values())
                        .filter(reason -> code(reason).equals(code))
                        .map(Refusal::of)
                        .findAny())
                .orElseGet(() -> new Refusal(code, new Bilingual(code, code)));
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return text.en();
    }
}
