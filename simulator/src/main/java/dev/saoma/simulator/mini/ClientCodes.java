package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Codes that a phone hands to a page and the page's server exchanges: good for five minutes and for one use.
final class ClientCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int KEPT = 20_000;

    private record Issued(AppId app, PersonId person, Instant at, boolean used) {

        Issued spent() {
            return new Issued(app, person, at, true);
        }
    }

    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private final Chance chance;
    private final String prefix;
    private final int length;

    ClientCodes(Chance chance, String prefix, int length) {
        this.chance = chance;
        this.prefix = prefix;
        this.length = length;
    }

    synchronized String issue(AppId app, PersonId person, Instant now) {
        String code = prefix + chance.letters(length - prefix.length());
        issued.put(code, new Issued(app, person, now, false));
        if (issued.size() > KEPT) {
            issued.remove(issued.keySet().iterator().next());
        }
        return code;
    }

    /// Whatever comes of it, the code is used up: of two exchanges at once one succeeds.
    synchronized Exchange exchange(AppId app, String code, Instant now) {
        Issued found = issued.get(code);
        if (found == null) {
            return new Exchange.Unknown();
        }
        if (found.used()) {
            return new Exchange.Used();
        }
        issued.put(code, found.spent());
        if (!found.app().equals(app)) {
            return new Exchange.OfAnotherApp();
        }
        return now.isBefore(found.at().plus(LIFE)) ? new Exchange.Of(found.person()) : new Exchange.Unknown();
    }

    synchronized void clear() {
        issued.clear();
    }
}
