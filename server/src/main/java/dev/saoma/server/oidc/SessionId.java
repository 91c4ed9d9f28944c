package dev.saoma.server.oidc;

/// The public id of a session, the `sid` of OpenID Connect (Back-Channel Logout 1.0 §2.1). Names it, does not
/// open it.
public record SessionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
