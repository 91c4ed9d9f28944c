package dev.saoma.server.connection;

/// Whether somebody who comes by this connection may turn out to be a user from elsewhere (账号身份关联).
public enum Association {
    /// Never: a person who is not known yet becomes a new user.
    NONE
}
