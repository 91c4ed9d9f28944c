package dev.saoma.simulator.api;

import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.world.AppId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call that was received and how it was answered, with secrets masked.
///
/// @param status 0 when the connection was cut without an answer
/// @param errcode null for an answer without one
public record Call(
        String id,
        Instant at,
        @Nullable AppId appId,
        String method,
        String path,
        String query,
        String requestBody,
        String ip,
        int status,
        String contentType,
        String responseBody,
        @Nullable Integer errcode,
        long millis,
        List<FaultKind> faults) {}
