package dev.saoma.server.user;

import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// The answer to who somebody is.
public sealed interface Identification {

    /// They are this user: known, found or made.
    record Known(UserId user) implements Identification {}

    /// They are to be asked on the page whether they have an account.
    ///
    /// @param unionId what WeChat has said of them meanwhile
    record ToBeAsked(@Nullable UnionId unionId) implements Identification {}

    /// They are not let in.
    ///
    /// @param user who they are, where that is known
    record Refused(Refusal reason, @Nullable UserId user) implements Identification {}

    /// WeChat did not answer, and without it nobody can tell.
    record Unclear() implements Identification {}
}
