package dev.saoma.server.console.web;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.pool.Addresses;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All settings of a connection but its secrets, of which it says whether they are there.
///
/// @param madeByFile whether the configuration file made it, so that it can be changed there only
record ConnectionSettingsView(
        String identifier,
        String displayName,
        String appId,
        @Nullable String originalId,
        String messageMode,
        boolean hasEncodingAesKey,
        @Nullable String apiBaseUrl,
        boolean requireMode,
        boolean loginOnly,
        String association,
        List<String> associationFields,
        List<String> associationMethods,
        String onLeave,
        ForwardingView forwarding,
        String webAuthorization,
        String serverUrl,
        boolean madeByFile) {

    record ForwardingView(boolean authingJson, boolean hasSecret) {}

    ConnectionSettingsView {
        associationFields = List.copyOf(associationFields);
        associationMethods = List.copyOf(associationMethods);
    }

    static ConnectionSettingsView of(OfficialAccount account, Mark mark, Addresses addresses) {
        var manners = account.manners();
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
                switch (manners.association()) {
                    case Association.None _ -> "none";
                    case Association.FieldMatching _ -> "field-matching";
                    case Association.AskBinding _ -> "ask-binding";
                },
                manners.association() instanceof Association.FieldMatching(var fields) ? names(fields) : List.of(),
                manners.association() instanceof Association.AskBinding(var proofs) ? names(proofs) : List.of(),
                Fields.name(manners.onLeave()),
                new ForwardingView(
                        manners.forwarding().authingJson(), manners.forwarding().secret() != null),
                Fields.name(manners.web()),
                addresses.events(account.identifier(), account.pool()),
                mark.madeByFile());
    }

    private static List<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Fields::name).sorted().toList();
    }
}
