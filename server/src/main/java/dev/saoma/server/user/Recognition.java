package dev.saoma.server.user;

import dev.saoma.server.kernel.UserId;

/// Whether somebody is a user already.
public sealed interface Recognition {

    /// They are.
    record Known(UserId user) implements Recognition {}

    /// They are not.
    record Stranger() implements Recognition {}

    /// WeChat did not answer, and without it nobody can tell.
    record Unclear() implements Recognition {}
}
