package dev.saoma.server.oidc.store;

import java.util.Collection;
import java.util.List;

/// A list of words, none of which holds a space, as one column: the form that OAuth 2.0 itself writes scopes in.
final class Words {

    private Words() {}

    static String join(Collection<String> words) {
        return String.join(" ", words);
    }

    static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
