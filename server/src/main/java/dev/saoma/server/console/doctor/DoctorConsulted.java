package dev.saoma.server.console.doctor;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody had a connection examined.
///
/// @param failed what was found wrong, in the order of the report
public record DoctorConsulted(PoolId pool, Actor actor, String identifier, Verdict verdict, List<Step> failed)
        implements Audited {

    public DoctorConsulted {
        failed = List.copyOf(failed);
    }

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
        return failed.isEmpty()
                ? Map.of("verdict", verdict.code())
                : Map.of(
                        "verdict",
                        verdict.code(),
                        "failed",
                        failed.stream().map(Step::code).collect(Collectors.joining(" ")));
    }
}
