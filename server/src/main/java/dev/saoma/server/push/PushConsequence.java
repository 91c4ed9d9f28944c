package dev.saoma.server.push;

/// What another module writes down because of a push. It is called inside the transaction in which the push is
/// recorded, once for each push: both are on disk, or neither. Other pushes may share the transaction. It calls nobody
/// outside.
public interface PushConsequence {

    /// Writes it down.
    ///
    /// @throws org.springframework.dao.DataAccessException if it cannot be written; the push is then tried again,
    ///     as a whole
    void record(ReceivedPush push, Outcome outcome);
}
