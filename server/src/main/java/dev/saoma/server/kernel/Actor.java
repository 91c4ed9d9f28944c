package dev.saoma.server.kernel;

/// Who did something that is worth an entry in the audit trail.
public sealed interface Actor {

    /// A program, by the admin API.
    record Program(ClientId client) implements Actor {}

    /// A person, in the console.
    record Developer(DeveloperId developer) implements Actor {}

    /// Saoma by itself, or somebody outside whom it does not know.
    record Itself() implements Actor {}
}
