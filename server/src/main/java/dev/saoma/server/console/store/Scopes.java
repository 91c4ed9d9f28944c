package dev.saoma.server.console.store;

import dev.saoma.server.console.ApiScope;
import java.util.Set;
import java.util.TreeSet;

/// Scopes as a column: their names with a space between (RFC 6749 §3.3). A name that a later version took away means
/// nothing.
final class Scopes {

    private Scopes() {}

    static String written(Set<ApiScope> scopes) {
        return String.join(" ", new TreeSet<>(ApiScope.names(scopes)));
    }

    static Set<ApiScope> read(String column) {
        return ApiScope.known(Set.of(column.split(" ", -1)));
    }
}
