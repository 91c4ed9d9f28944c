package dev.saoma.server.setup;

import dev.saoma.server.connection.ConnectionSettings;
import dev.saoma.server.console.ApiClientSettings;
import dev.saoma.server.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the configuration file says is to be there, as it was written: anything may be missing or wrong.
@ConfigurationProperties(SetupSettings.PREFIX)
record SetupSettings(@DefaultValue List<PoolSetup> pools) {

    static final String PREFIX = "saoma.setup";

    /// @param id 24 lowercase hex characters
    /// @param slug its name in addresses
    record PoolSetup(
            @Nullable String id,
            @Nullable String slug,
            @Nullable String name,
            @DefaultValue List<ConnectionSetup> connections,
            @DefaultValue List<ApplicationSetup> applications,
            @DefaultValue List<ApiClientSetup> apiClients) {}

    /// @param id 24 lowercase hex characters
    /// @param identifier its name in the events address; can never be changed
    /// @param messageMode `plaintext`, `compatible` or `safe`
    record ConnectionSetup(
            @Nullable String id,
            @Nullable String identifier,
            @Nullable String displayName,
            @Nullable String appId,
            @Nullable Secret appSecret,
            @Nullable String originalId,
            @Nullable Secret token,
            @Nullable Secret encodingAesKey,
            @Nullable String messageMode,
            @Nullable String apiBaseUrl) {

        ConnectionSettings settings() {
            return new ConnectionSettings(
                    identifier,
                    displayName,
                    appId,
                    appSecret,
                    originalId,
                    token,
                    encodingAesKey,
                    messageMode,
                    apiBaseUrl);
        }
    }

    /// @param clientId 24 lowercase hex characters
    /// @param clientSecret at least 32 characters; we keep its digest only
    /// @param connections identifiers of connections of the same pool, in the order in which they are offered
    record ApplicationSetup(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Secret clientSecret,
            @DefaultValue List<String> redirectUris,
            @DefaultValue List<String> postLogoutRedirectUris,
            @DefaultValue List<String> connections) {}

    /// @param clientId 24 lowercase hex characters
    /// @param clientSecret at least 32 characters; we keep its digest only
    /// @param scopes what it may do; an empty list takes everything away from it
    record ApiClientSetup(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Secret clientSecret,
            @DefaultValue List<String> scopes) {

        ApiClientSettings settings() {
            return new ApiClientSettings(clientId, name, clientSecret, scopes);
        }
    }
}
