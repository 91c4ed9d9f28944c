package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import java.util.List;
import java.util.Map;

/// A row as it was read.
public sealed interface Line {

    /// Where it begins, counted from 1.
    long number();

    /// One that could be taken apart.
    ///
    /// @param fields those that are not empty, by name
    /// @param identities each with its parts by name
    record Read(long number, Map<String, String> fields, List<Map<String, String>> identities) implements Line {
        public Read {
            fields = Map.copyOf(fields);
            identities = List.copyOf(identities);
        }

        /// How many letters its fields hold.
        int length() {
            return length(fields) + identities.stream().mapToInt(Read::length).sum();
        }

        private static int length(Map<String, String> texts) {
            return texts.values().stream().mapToInt(String::length).sum();
        }
    }

    /// What is no row at all.
    record Broken(long number, Bilingual right) implements Line {}
}
