package dev.saoma.server.scan;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The store of scans.
public interface ScanStore {

    void add(Scan scan);

    Optional<Scan> find(ScanId id);

    Optional<Scan> findByScene(Scene scene);

    /// Moves a scan on, if it is still in that state (asking the same, with as many tries left) and not past its
    /// deadline; of two racers one gets true.
    ///
    /// @param expiresAt the deadline from now on
    boolean move(ScanId id, ScanState from, ScanState to, Instant now, Instant expiresAt);

    /// Denies a scan, if it is still in that state, whatever its deadline says.
    boolean end(ScanId id, ScanState from, ScanState.Denied to, Instant now);

    /// The newest scan of which that person is asked something at that connection.
    Optional<Scan> asking(ConnectionId connection, OpenId who, Instant now);

    /// The scans of this browser that may still let it in, or have.
    List<Scan> open(Digest browser, Instant now);

    /// The scans that this browser has waiting, newest first.
    List<Scan> waiting(Digest browser, Instant now);

    /// Those of them that wait no longer: something has become of them, or their deadline has passed.
    List<Scan> waitingNoLonger(Collection<ScanId> ids, Instant now);

    /// Scans whose person is still to be found out since before that moment, oldest first, at most so many.
    ///
    /// @param skip how many of the oldest are passed over
    List<Scan> unidentified(Instant now, Instant scannedBefore, int skip, int limit);

    /// The times of those of the scans that let their browser in.
    List<ScanTimes> times(Collection<ScanId> ids);

    /// The times of the scans by which that user came in to that application and whose deadline is not before that
    /// moment. Looks at all scans that are alive, so it is for few callers.
    List<ScanTimes> times(PoolId pool, ClientId application, UserId user, Instant since);

    /// The scans by which that user came in to that application, of which it is known who scanned. Looks at all scans
    /// whose deadline is not before that moment, so it is for few callers.
    List<LetIn> letIn(PoolId pool, ClientId application, UserId user, Instant since);

    /// Forgets scans whose deadline passed before that moment, at most so many.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
