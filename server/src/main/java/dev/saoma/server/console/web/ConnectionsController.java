package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.pool.Addresses;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The connections of a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/connections")
class ConnectionsController {

    private final Connections connections;
    private final Addresses addresses;

    ConnectionsController(Connections connections, Addresses addresses) {
        this.connections = connections;
        this.addresses = addresses;
    }

    /// Lists the connections of the pool, without their secrets.
    ///
    /// All on one page: a pool has a handful.
    @GetMapping
    @Needs(ApiScope.CONNECTIONS_READ)
    Page<ConnectionView> list(Caller caller) {
        return new Page<>(
                connections.all(caller.pool()).stream()
                        .map(connection -> ConnectionView.of(connection, addresses))
                        .toList(),
                null);
    }

    /// Shows a connection, without its secrets.
    @GetMapping("/{identifier}")
    @Needs(ApiScope.CONNECTIONS_READ)
    ResponseEntity<ConnectionView> one(Caller caller, @PathVariable String identifier, Locale locale) {
        var found = connections.find(caller.pool(), identifier);
        return found.isPresent()
                ? ResponseEntity.ok(ConnectionView.of(found.get(), addresses))
                : Problems.answer(Problem.NOT_FOUND, locale);
    }
}
