package dev.saoma.server.trash;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// Something that was deleted and can be had back.
///
/// @param id as addresses have it: a connection's identifier, the id of others
/// @param name what people call it
/// @param eraseAt until when
public record Trashed(TrashKind kind, PoolId pool, String id, String name, Instant eraseAt) {}
