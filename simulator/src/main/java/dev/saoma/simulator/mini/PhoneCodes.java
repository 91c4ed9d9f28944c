package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The codes of `open-type="getPhoneNumber"`, and what the numbers cost that were got for them.
@Component
public final class PhoneCodes {

    private final ClientCodes codes;
    private final Map<AppId, Integer> told = new HashMap<>();

    PhoneCodes(Chance chance) {
        this.codes = new ClientCodes(chance, "", 64);
    }

    /// Empty when all the numbers that were paid for are used up: the page is told `errno` 1400001.
    public Optional<String> issue(MiniProgram program, PersonId person, Instant now) {
        return told(program.appId()) < program.phoneQuota()
                ? Optional.of(codes.issue(program.appId(), person, now))
                : Optional.empty();
    }

    public Exchange exchange(AppId app, String code, Instant now) {
        return codes.exchange(app, code, now);
    }

    /// A number was told to the mini program's server, which costs.
    public synchronized void charge(AppId app) {
        told.merge(app, 1, Integer::sum);
    }

    /// How many numbers were told.
    public synchronized int told(AppId app) {
        return told.getOrDefault(app, 0);
    }

    public BigDecimal cost(MiniProgram program) {
        return program.phonePrice().multiply(BigDecimal.valueOf(told(program.appId())));
    }

    public void clear() {
        codes.clear();
        synchronized (this) {
            told.clear();
        }
    }
}
