package dev.saoma.server.console.web;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.pool.Addresses;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All settings of a connection but its secrets, of which it says whether they are there.
///
/// @param madeByFile whether the configuration file made it, so that it can be changed there only
record ConnectionSettingsView(
        String identifier,
        String displayName,
        String appId,
        @Nullable String originalId,
        @Form(of = MessageMode.class) String messageMode,
        boolean hasEncodingAesKey,
        @Nullable String apiBaseUrl,
        boolean requireMode,
        boolean loginOnly,

        @Form(words = {"none", "field-matching", "ask-binding"})
        String association,

        List<String> associationFields,
        List<String> associationMethods,
        @Form(of = OnLeave.class) String onLeave,
        ForwardingView forwarding,
        @Form(of = WebAuthorization.class) String webAuthorization,
        String serverUrl,
        boolean madeByFile) {

    record ForwardingView(boolean authingJson, boolean hasSecret) {}

    ConnectionSettingsView {
        associationFields = List.copyOf(associationFields);
        associationMethods = List.copyOf(associationMethods);
    }

    static ConnectionSettingsView of(OfficialAccount account, Mark mark, Addresses addresses) {
        var manners = account.manners();
        var association = AssociationView.of(manners.association());
        return new ConnectionSettingsView(
                account.identifier(),
                account.displayName(),
                account.appId().value(),
                account.originalId(),
                account.mode().name().toLowerCase(Locale.ROOT),
                account.encodingAesKey() != null,
                account.apiBaseUrl(),
                manners.requireMode(),
                manners.loginOnly(),
                association.mode(),
                association.fields(),
                association.methods(),
                Fields.name(manners.onLeave()),
                new ForwardingView(
                        manners.forwarding().authingJson(), manners.forwarding().secret() != null),
                Fields.name(manners.web()),
                addresses.events(account.identifier(), account.pool()),
                mark.madeByFile());
    }
}
