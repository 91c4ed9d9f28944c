package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.PersonId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The codes of `wx.login`.
@Component
public final class LoginCodes {

    private final ClientCodes codes;

    LoginCodes(Chance chance) {
        this.codes = new ClientCodes(chance, "0", 32);
    }

    public String issue(AppId app, PersonId person, Instant now) {
        return codes.issue(app, person, now);
    }

    public Exchange exchange(AppId app, String code, Instant now) {
        return codes.exchange(app, code, now);
    }

    public void clear() {
        codes.clear();
    }
}
