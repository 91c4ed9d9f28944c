package dev.saoma.simulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.saoma.simulator.world.AppId;
import org.jspecify.annotations.Nullable;

/// One thing that the simulator is told to do wrong.
///
/// @param path only calls to this path; null for any
/// @param appId only this account; null for any
/// @param count how many times more; null until it is switched off
/// @param errcode what an [FaultKind#API_ERROR] answers
/// @param millis how long a latency or a delay is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        FaultKind kind,
        @Nullable String path,
        @Nullable AppId appId,
        @Nullable Integer count,
        @Nullable Integer errcode,
        @Nullable Long millis) {

    boolean hits(boolean api, @Nullable String calledPath, @Nullable AppId account) {
        return kind.onApi() == api
                && (path == null || path.equals(calledPath))
                && (appId == null || appId.equals(account));
    }

    Fault withCount(int left) {
        return new Fault(kind, path, appId, left, errcode, millis);
    }
}
