package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ClientRules;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// An application's rules, carried along in the authorization server's form of it.
final class CarriedRules {

    private CarriedRules() {}

    /// Those of a program that acts in its own name are the usual ones.
    static ClientRules of(RegisteredClient client) {
        return PoolClients.application(client).map(Application::rules).orElse(ClientRules.DEFAULT);
    }

    /// Whether it has no secret (RFC 6749 §2.1).
    static boolean isPublic(RegisteredClient client) {
        return client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
    }
}
