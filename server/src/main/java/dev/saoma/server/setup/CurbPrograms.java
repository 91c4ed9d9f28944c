package dev.saoma.server.setup;

import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiClientCurbed;
import dev.saoma.server.console.ApiClients;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells of programs that the file lets do less than before, or nothing any more.
@Component
final class CurbPrograms {

    private final ApiClients apiClients;
    private final ApplicationEventPublisher events;

    CurbPrograms(ApiClients apiClients, ApplicationEventPublisher events) {
        this.apiClients = apiClients;
        this.events = events;
    }

    /// All programs of the plan's pools as they are.
    List<ApiClient> of(Plan plan) {
        return plan.pools().stream()
                .flatMap(pool -> apiClients.all(pool.id()).stream())
                .map(ApiClients.Known::client)
                .toList();
    }

    /// Belongs into the transaction in which the plan is carried out, at its end.
    ///
    /// @param before the programs as they were at its beginning
    void tell(List<ApiClient> before) {
        before.stream()
                .filter(client -> !mayStill(client))
                .forEach(client -> events.publishEvent(new ApiClientCurbed(client.pool(), client.id())));
    }

    private boolean mayStill(ApiClient client) {
        return apiClients
                .find(client.pool(), client.id())
                .filter(now -> now.scopes().containsAll(client.scopes()))
                .isPresent();
    }
}
