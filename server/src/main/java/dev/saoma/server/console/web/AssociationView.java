package dev.saoma.server.console.web;

import dev.saoma.server.connection.Association;
import java.util.List;
import java.util.Set;

/// What becomes of newcomers, as it is written in settings.
record AssociationView(String mode, List<String> fields, List<String> methods) {

    AssociationView {
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    static AssociationView of(Association association) {
        return switch (association) {
            case Association.None _ -> new AssociationView("none", List.of(), List.of());
            case Association.FieldMatching(var fields) ->
                new AssociationView("field-matching", names(fields), List.of());
            case Association.AskBinding(var proofs) -> new AssociationView("ask-binding", List.of(), names(proofs));
        };
    }

    private static List<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Fields::name).sorted().toList();
    }
}
