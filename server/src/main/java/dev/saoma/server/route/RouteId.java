package dev.saoma.server.route;

/// The id of a route: 24 lowercase hex characters.
public record RouteId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
