package dev.saoma.server.message;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;

/// Something that a person is told by mail, and need not answer.
///
/// @param pool which tells it, or [Audited#INSTALLATION]
/// @param text may hold a link that only its reader may know
public record Note(PoolId pool, NoteKind kind, EmailAddress to, String subject, Secret text) {}
