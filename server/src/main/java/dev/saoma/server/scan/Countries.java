package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Set;

/// The store of the countries that people have logged in from.
public interface Countries {

    /// Those of that user; two capital letters each.
    Set<String> of(UserId user);

    /// Adds one that came in by that scan.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if it is there already
    void add(UserId user, String country, ScanId scan, Instant now);

    /// Gives those of a user who has become part of another to that one.
    void give(UserId former, UserId into);

    /// Takes out what came in by that scan.
    void forget(ScanId scan);
}
