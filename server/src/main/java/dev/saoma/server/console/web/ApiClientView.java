package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.ChangeApiClients;
import dev.saoma.server.console.Versions.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program that uses the admin API, without its secret.
///
/// @param changeable whether the caller may do all that it may, and so may change it
/// @param usedAt when it last got a token, to the minute; null where it never did
record ApiClientView(
        String clientId,
        String name,
        List<String> scopes,
        boolean madeByFile,
        boolean changeable,
        int version,
        @Nullable Instant usedAt) {

    static ApiClientView of(ApiClient client, @Nullable Instant usedAt, Mark mark, Caller caller) {
        return new ApiClientView(
                client.id().value(),
                client.name(),
                ApiScope.names(client.scopes()).stream().sorted().toList(),
                mark.madeByFile(),
                !mark.madeByFile() && ChangeApiClients.mayChange(caller, client),
                mark.version(),
                usedAt);
    }
}
