package dev.saoma.server.scan;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.UserId;

/// Whose the WeChat of whoever scans is to become. Who asks for such a code is logged in as that one.
public sealed interface BoundTo {

    /// A user, who logs in by it from then on.
    record OfUser(UserId account) implements BoundTo {}

    /// A developer, who signs in to the console by it from then on.
    record OfDeveloper(DeveloperId developer) implements BoundTo {}
}
