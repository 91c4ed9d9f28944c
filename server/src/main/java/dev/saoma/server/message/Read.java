package dev.saoma.server.message;

import java.util.List;

/// What came of reading settings.
sealed interface Read<T> {

    record Good<T>(T value) implements Read<T> {}

    record Bad<T>(List<SenderFlaw> flaws) implements Read<T> {
        public Bad {
            flaws = List.copyOf(flaws);
        }
    }
}
