package dev.saoma.server.roster.store;

import java.util.Optional;

/// How a text begins, as a stretch of an index.
final class Prefix {

    private static final int BEFORE_SURROGATES = 0xD7FF;
    private static final int AFTER_SURROGATES = 0xE000;

    private Prefix() {}

    /// The first text behind all that begin so; nothing where there is none.
    static Optional<String> end(String prefix) {
        var letters = prefix.codePoints().toArray();
        for (var last = letters.length - 1; last >= 0; last--) {
            if (letters[last] < Character.MAX_CODE_POINT) {
                letters[last] = letters[last] == BEFORE_SURROGATES ? AFTER_SURROGATES : letters[last] + 1;
                return Optional.of(new String(letters, 0, last + 1));
            }
        }
        return Optional.empty();
    }
}
