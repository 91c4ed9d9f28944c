package dev.saoma.server.console;

import java.time.Instant;
import java.util.List;

/// The store of the servers that run on this database.
public interface Nodes {

    /// Writes down that it is there: anew, or when it was last seen.
    void see(Node node);

    /// All that are known, the one that started first at the head.
    List<Node> all();

    /// Forgets one that ends.
    void remove(String id);

    /// Forgets those that have not been seen since before that moment.
    int forget(Instant before);
}
