package dev.saoma.server.console.web;

import dev.saoma.server.connection.AssociationSettings;
import dev.saoma.server.connection.ConnectionSettings;
import dev.saoma.server.connection.MannersSettings;
import dev.saoma.server.connection.MannersSettings.ForwardingSettings;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An official account as a caller writes it: the settings of the configuration file, in the API's spelling.
record ConnectionBody(
        @Nullable String identifier,
        @Nullable String displayName,
        @Nullable String appId,
        @Nullable Secret appSecret,
        @Nullable String originalId,
        @Nullable Secret token,
        @Nullable Secret encodingAesKey,
        @Form(of = MessageMode.class) @Nullable String messageMode,
        @Nullable String apiBaseUrl,
        @Nullable Boolean requireMode,
        @Nullable Boolean loginOnly,

        @Form(words = {"none", "field-matching", "ask-binding"}) @Nullable
        String association,

        @Nullable List<@Nullable String> associationFields,
        @Nullable List<@Nullable String> associationMethods,
        @Form(of = OnLeave.class) @Nullable String onLeave,
        @Nullable ForwardingBody forwarding,
        @Form(of = WebAuthorization.class) @Nullable String webAuthorization) {

    /// @param removeSecret true takes the stored secret away, where `secret` is left out
    record ForwardingBody(
            @Nullable Boolean authingJson,
            @Nullable Secret secret,
            @Nullable Boolean removeSecret) {

        ForwardingSettings settings() {
            return new ForwardingSettings(text(authingJson), secret, Boolean.TRUE.equals(removeSecret));
        }
    }

    /// @param identifier stands in for one that is left out: it cannot be changed anyway
    ConnectionSettings settings(@Nullable String identifier) {
        return new ConnectionSettings(
                this.identifier == null ? identifier : this.identifier,
                displayName,
                appId,
                appSecret,
                originalId,
                token,
                encodingAesKey,
                messageMode,
                apiBaseUrl,
                new MannersSettings(
                        text(requireMode),
                        text(loginOnly),
                        new AssociationSettings(
                                association, Fields.texts(associationFields), Fields.texts(associationMethods)),
                        onLeave,
                        forwarding == null ? null : forwarding.settings(),
                        webAuthorization));
    }

    private static @Nullable String text(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }
}
