package dev.saoma.server.user;

import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// The name of a person of whom WeChat tells none: readable, and the same wherever the user is shown. Websites that
/// ask for `name` or `preferred_username` find something there.
public final class DefaultName {

    private static final int SHOWN = 6;

    private DefaultName() {}

    /// The name of whoever was given none, but may be called something.
    public static String of(UserId id, @Nullable String nickname, @Nullable Username username) {
        if (nickname != null) {
            return nickname;
        }
        return username != null ? username.value() : of(id);
    }

    /// The name of whoever has that id.
    public static String of(UserId id) {
        var value = id.value();
        return "wx_" + value.substring(value.length() - SHOWN);
    }
}
