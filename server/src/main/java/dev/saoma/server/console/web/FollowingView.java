package dev.saoma.server.console.web;

import dev.saoma.server.user.Following;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an identity stands to its account, in words.
///
/// @param following `follows`, `left` or `unsaid`
record FollowingView(
        String following, @Nullable Instant since, @Nullable Instant leftAt) {

    static FollowingView of(Following following) {
        return switch (following) {
            case Following.Follows follows -> new FollowingView("follows", follows.since(), null);
            case Following.Left left -> new FollowingView("left", left.since(), left.at());
            case Following.Unsaid _ -> new FollowingView("unsaid", null, null);
        };
    }
}
