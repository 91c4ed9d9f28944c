package dev.saoma.simulator.authorize;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The codes that a browser carries back to the account's server: good for five minutes and for one use.
@Component
public final class WebCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int KEPT = 20_000;
    private static final int LENGTH = 32;

    private record Issued(WebGrant grant, Instant at, boolean used) {}

    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private final Chance chance;

    WebCodes(Chance chance) {
        this.chance = chance;
    }

    /// What a server gets for a code.
    public sealed interface Traded {

        record For(WebGrant grant) implements Traded {}

        record Used() implements Traded {}

        /// Never handed out, another account's, or too old.
        record Unknown() implements Traded {}
    }

    public synchronized String issue(WebGrant grant, Instant now) {
        String code = "0" + chance.letters(LENGTH - 1);
        issued.put(code, new Issued(grant, now, false));
        if (issued.size() > KEPT) {
            issued.remove(issued.keySet().iterator().next());
        }
        return code;
    }

    /// Whatever comes of it, the code is used up: of two exchanges at once one succeeds.
    public synchronized Traded trade(AppId app, String code, Instant now) {
        Issued found = issued.get(code);
        if (found == null) {
            return new Traded.Unknown();
        }
        if (found.used()) {
            return new Traded.Used();
        }
        issued.put(code, new Issued(found.grant(), found.at(), true));
        boolean good =
                found.grant().app().equals(app) && now.isBefore(found.at().plus(LIFE));
        return good ? new Traded.For(found.grant()) : new Traded.Unknown();
    }

    public synchronized void clear() {
        issued.clear();
    }
}
