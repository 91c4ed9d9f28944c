package dev.saoma.server.console.web;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Versions.Mark;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All settings of a mini program but its AppSecret.
///
/// @param appId the installation's where it is no private deployment
/// @param askPhoneAgainAfter as it is written in settings, such as `180d`
/// @param madeByFile whether the configuration file made it, so that it can be changed there only
record MiniProgramSettingsView(
        String identifier,
        String displayName,
        @Nullable String callbackUrl,
        boolean privateDeployment,
        String appId,
        String page,
        boolean checkPath,
        @Form(of = MiniProgram.Version.class) String envVersion,
        boolean askPhone,
        @Nullable String askPhoneAgainAfter,
        @Nullable String apiBaseUrl,
        boolean loginOnly,

        @Form(words = {"none", "field-matching", "ask-binding"})
        String association,

        List<String> associationFields,
        List<String> associationMethods,
        boolean hasLogo,
        boolean madeByFile) {

    MiniProgramSettingsView {
        associationFields = List.copyOf(associationFields);
        associationMethods = List.copyOf(associationMethods);
    }

    static MiniProgramSettingsView of(MiniProgram program, Mark mark) {
        var association = AssociationView.of(program.association());
        var again = program.phone().again();
        return new MiniProgramSettingsView(
                program.identifier(),
                program.displayName(),
                program.callbackUrl(),
                program.ownership() == MiniProgram.Ownership.PRIVATE,
                program.appId().value(),
                program.page().path(),
                program.page().checked(),
                Fields.name(program.page().version()),
                program.phone().asked(),
                again == null ? null : written(again),
                program.apiBaseUrl(),
                program.loginOnly(),
                association.mode(),
                association.fields(),
                association.methods(),
                program.logo() != null,
                mark.madeByFile());
    }

    private static String written(Duration time) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() + "d";
        }
        return time.equals(Duration.ofHours(time.toHours())) ? time.toHours() + "h" : time.toSeconds() + "s";
    }
}
