package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Addresses;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A connection as the admin API shows it: without its secrets.
///
/// @param serverUrl what the operator enters at WeChat
record ConnectionView(
        String id,
        String identifier,
        String displayName,
        String appId,
        @Nullable String originalId,
        String messageMode,
        String serverUrl) {

    static ConnectionView of(Connection connection, Addresses addresses) {
        return switch (connection) {
            case OfficialAccount account ->
                new ConnectionView(
                        account.id().value(),
                        account.identifier(),
                        account.displayName(),
                        account.appId().value(),
                        account.originalId(),
                        account.mode().name().toLowerCase(Locale.ROOT),
                        addresses.events(account.identifier(), account.pool()));
        };
    }
}
