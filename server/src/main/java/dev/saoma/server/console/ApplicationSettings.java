package dev.saoma.server.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings of an application as somebody filled them in: anything may be missing or wrong.
///
/// @param connections identifiers, in the order in which the login page offers them
/// @param registration `open` or `closed`; if left out it stays, and is open at first
/// @param rules how it and the issuer speak with one another
public record ApplicationSettings(
        @Nullable String name,
        @Nullable String kind,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> connections,
        @Nullable String policy,
        @Nullable Boolean raiseUnusual,
        @Nullable String registration,
        Rules rules) {

    public ApplicationSettings {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        connections = List.copyOf(connections);
    }

    /// What is left out stays, and is the usual at first.
    ///
    /// @param backChannelLogoutUri an empty one takes it away
    public record Rules(
            @Nullable Boolean requirePkce,
            @Nullable Boolean requirePar,
            @Nullable Boolean requireDpop,
            @Nullable String accessTokenFormat,
            @Nullable String tokenAlgorithm,
            @Nullable Boolean userClaimsInIdToken,
            @Nullable List<String> origins,
            Lives lives,
            @Nullable String backChannelLogoutUri) {}

    /// In seconds; what is left out stays, and 0 is as long as the installation allows.
    public record Lives(
            @Nullable Long access,
            @Nullable Long id,
            @Nullable Long refresh) {}
}
