package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import java.util.Map;

/// One of the ways to log in, as the page names it.
///
/// @param kind as the page's script knows it
record Way(String id, String name, String kind) {

    private static final String ACCOUNT = "official-account";

    static Way of(Connection connection) {
        return new Way(
                connection.identifier(),
                connection.displayName(),
                switch (connection) {
                    case OfficialAccount _ -> ACCOUNT;
                    case MiniProgram _ -> "mini-program";
                });
    }

    /// One that stands for those that are not there yet.
    static Way sample(String name) {
        return new Way("sample", name, ACCOUNT);
    }

    Map<String, Object> data() {
        return Map.of("id", id, "name", name, "kind", kind);
    }
}
