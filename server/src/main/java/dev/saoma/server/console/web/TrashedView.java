package dev.saoma.server.console.web;

import dev.saoma.server.trash.Trashed;
import java.time.Instant;

/// Something that was deleted and can be had back.
///
/// @param id as its address had it: the identifier of a connection
/// @param name what people call it: of a webhook without a name its address
/// @param eraseAt until when it can be had back
record TrashedView(String id, String name, Instant eraseAt) {

    static TrashedView of(Trashed trashed) {
        return new TrashedView(trashed.id(), trashed.name(), trashed.eraseAt());
    }
}
