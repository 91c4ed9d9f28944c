package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;

/// Who may call the admin API: the same gate for both.
public sealed interface Holder {

    /// As the audit trail names it.
    Actor actor();

    /// A program, by its token.
    record Program(ClientId client) implements Holder {
        @Override
        public Actor actor() {
            return new Actor.Program(client);
        }
    }

    /// A person, by a session of the console.
    ///
    /// @param session the digest of its key
    record Person(DeveloperId developer, Digest session) implements Holder {
        @Override
        public Actor actor() {
            return new Actor.Developer(developer);
        }
    }
}
