package dev.saoma.server.oidc;

/// With the answer in the query.
@IssuerServer
class BasicOpTests extends BasicOpContract {

    @Override
    String mode() {
        return "";
    }
}
