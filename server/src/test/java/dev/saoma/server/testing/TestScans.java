package dev.saoma.server.testing;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Place;
import dev.saoma.server.scan.Visitor;

/// What scans in tests are made of.
public final class TestScans {

    private TestScans() {}

    /// A browser in Hangzhou that wants into a website that asks nothing.
    public static Origin origin() {
        return origin(Policy.INSTANT);
    }

    /// The same, at a website with that policy.
    public static Origin origin(Policy policy) {
        return origin("Corner shop", policy);
    }

    /// The same, at a website of that name.
    public static Origin origin(String website, Policy policy) {
        return Origin.ofLogin(
                website,
                "shop.example",
                new LoginPolicy(policy, false),
                new Visitor("zh-CN", new Device("Chrome", "Windows"), "203.0.113.9", new Place("CN", "杭州")));
    }
}
