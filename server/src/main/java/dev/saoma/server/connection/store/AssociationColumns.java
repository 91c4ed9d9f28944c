package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.MatchedField;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An association as its two columns: which it is, and by what.
final class AssociationColumns {

    private static final String NONE = "NONE";
    private static final String FIELD_MATCHING = "FIELD_MATCHING";
    private static final String ASK_BINDING = "ASK_BINDING";

    private AssociationColumns() {}

    static String name(Association association) {
        return switch (association) {
            case Association.None _ -> NONE;
            case Association.FieldMatching _ -> FIELD_MATCHING;
            case Association.AskBinding _ -> ASK_BINDING;
        };
    }

    static String by(Association association) {
        return switch (association) {
            case Association.None _ -> "";
            case Association.FieldMatching(var fields) -> names(fields);
            case Association.AskBinding(var proofs) -> names(proofs);
        };
    }

    static Association read(String name, String by) {
        return switch (name) {
            case NONE -> Association.NONE;
            case FIELD_MATCHING ->
                new Association.FieldMatching(split(by, MatchedField::valueOf).collect(Collectors.toSet()));
            case ASK_BINDING ->
                new Association.AskBinding(split(by, BindingProof::valueOf).collect(Collectors.toSet()));
            default -> throw new IllegalStateException("The database holds an unknown association: " + name);
        };
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E> Stream<E> split(String by, Function<String, E> parse) {
        return Arrays.stream(by.split(",")).filter(name -> !name.isEmpty()).map(parse);
    }
}
