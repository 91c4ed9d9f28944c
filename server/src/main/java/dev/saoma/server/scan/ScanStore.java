package dev.saoma.server.scan;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The store of scans.
public interface ScanStore {

    void add(Scan scan);

    Optional<Scan> find(ScanId id);

    Optional<Scan> findByScene(Scene scene);

    /// Moves a scan on, if it is still in that state and not past its deadline; of two racers one gets true.
    ///
    /// @param expiresAt the deadline from now on
    boolean move(ScanId id, ScanState from, ScanState to, Instant now, Instant expiresAt);

    /// The scans that this browser has waiting, newest first.
    List<Scan> waiting(Digest browser, Instant now);

    /// Scans and what has become of them, as far as they exist.
    Map<ScanId, Scan> findAll(Collection<ScanId> ids);

    /// Scans whose person is still to be found out since before that moment, at most so many.
    List<Scan> unidentified(Instant now, Instant scannedBefore, int limit);

    /// Forgets scans whose deadline passed before that moment, at most so many.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
