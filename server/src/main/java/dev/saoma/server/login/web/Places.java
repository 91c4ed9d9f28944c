package dev.saoma.server.login.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what is held at the same time by a browser and by a network address.
final class Places {

    private final int perBrowser;
    private final int perAddress;
    private final Map<String, Integer> browsers = new ConcurrentHashMap<>();
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

    Places(int perBrowser, int perAddress) {
        this.perBrowser = perBrowser;
        this.perAddress = perAddress;
    }

    /// A place, and the way to give it back; nothing if one of the two is full.
    Optional<Runnable> take(String browser, String address) {
        if (!take(browsers, browser, perBrowser)) {
            return Optional.empty();
        }
        if (!take(addresses, address, perAddress)) {
            giveBack(browsers, browser);
            return Optional.empty();
        }
        return Optional.of(() -> {
            giveBack(browsers, browser);
            giveBack(addresses, address);
        });
    }

    private static boolean take(Map<String, Integer> held, String who, int limit) {
        if (held.merge(who, 1, Integer::sum) <= limit) {
            return true;
        }
        giveBack(held, who);
        return false;
    }

    private static void giveBack(Map<String, Integer> held, String who) {
        held.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
    }
}
