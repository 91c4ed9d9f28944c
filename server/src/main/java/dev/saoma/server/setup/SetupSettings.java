package dev.saoma.server.setup;

import dev.saoma.server.connection.ConnectionSettings;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.route.RouteSettings;
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
            @DefaultValue List<ApplicationSetup> applications) {}

    /// @param id 24 lowercase hex characters
    /// @param identifier its name in the events address; can never be changed
    /// @param messageMode `plaintext`, `compatible` or `safe`
    /// @param routes where its pushes go besides here, in the order in which they are sent to
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
            @Nullable String apiBaseUrl,
            @DefaultValue List<RouteSetup> routes) {

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

    /// @param name says which route it is, at the next start too
    /// @param secret `whsec_` and 24 to 64 bytes in base64, which deliveries are signed with
    /// @param answers whether its target's reply is shown to the person
    /// @param messageTypes which pushes: those of these types, and those below; all where nothing is said
    /// @param events events of these names
    /// @param scenePrefixes scans and follows by a code whose scene begins like this
    record RouteSetup(
            @Nullable String name,
            @Nullable String target,
            @Nullable Secret secret,
            @DefaultValue("true") boolean active,
            @DefaultValue("false") boolean answers,
            @DefaultValue List<String> messageTypes,
            @DefaultValue List<String> events,
            @DefaultValue List<String> scenePrefixes) {

        RouteSettings settings() {
            return new RouteSettings(name, target, secret, active, answers, messageTypes, events, scenePrefixes);
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
}
