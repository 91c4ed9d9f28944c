package dev.saoma.server.console.web;

import dev.saoma.server.connection.AssociationSettings;
import dev.saoma.server.connection.MannersSettings;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniProgramSettings;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mini program as a caller writes it: the settings of the configuration file, in the API's spelling. Its logo has
/// an address of its own.
record MiniProgramBody(
        @Nullable String identifier,
        @Nullable String displayName,
        @Nullable String callbackUrl,
        @Nullable Boolean privateDeployment,
        @Nullable String appId,
        @Nullable Secret appSecret,
        @Nullable String page,
        @Nullable Boolean checkPath,
        @Form(of = MiniProgram.Version.class) @Nullable String envVersion,
        @Nullable Boolean askPhone,
        @Nullable String askPhoneAgainAfter,
        @Nullable String apiBaseUrl,
        @Nullable Boolean loginOnly,

        @Form(words = {"none", "field-matching", "ask-binding"}) @Nullable
        String association,

        @Nullable List<@Nullable String> associationFields,
        @Nullable List<@Nullable String> associationMethods) {

    /// @param identifier stands in for one that is left out: it cannot be changed anyway
    MiniProgramSettings settings(@Nullable String identifier) {
        return new MiniProgramSettings(
                this.identifier == null ? identifier : this.identifier,
                displayName,
                callbackUrl,
                null,
                text(privateDeployment),
                appId,
                appSecret,
                page,
                text(checkPath),
                envVersion,
                text(askPhone),
                askPhoneAgainAfter,
                apiBaseUrl,
                new MannersSettings(
                        null,
                        text(loginOnly),
                        new AssociationSettings(
                                association, Fields.texts(associationFields), Fields.texts(associationMethods)),
                        null,
                        null,
                        null));
    }

    private static @Nullable String text(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }
}
