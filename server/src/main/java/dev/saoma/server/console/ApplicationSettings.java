package dev.saoma.server.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings of an application as somebody filled them in: anything may be missing or wrong.
///
/// @param connections identifiers, in the order in which the login page offers them
/// @param registration `open` or `closed`; if left out it stays, and is open at first
public record ApplicationSettings(
        @Nullable String name,
        @Nullable String kind,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> connections,
        @Nullable String policy,
        @Nullable Boolean raiseUnusual,
        @Nullable String registration) {

    public ApplicationSettings {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        connections = List.copyOf(connections);
    }
}
