package dev.saoma.server.push;

import dev.saoma.protocol.OpenedPush;
import org.jspecify.annotations.Nullable;

/// What came of reading a push.
sealed interface Reading {

    Way way();

    /// It is WeChat's, for this account.
    record Believed(Way way, OpenedPush.Accepted opened) implements Reading {}

    /// It is not believed.
    ///
    /// @param opened what it says, where it is WeChat's and refused for another reason
    record Refused(Way way, Refusal reason, OpenedPush.@Nullable Accepted opened) implements Reading {}
}
