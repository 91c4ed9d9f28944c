package dev.saoma.server.console.doctor;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Somebody had a connection examined.
public record DoctorConsulted(PoolId pool, Actor actor, String identifier, Verdict verdict) implements Audited {

    @Override
    public String action() {
        return "doctor.run";
    }

    @Override
    public String object() {
        return "connection/" + identifier;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("verdict", verdict.code());
    }
}
