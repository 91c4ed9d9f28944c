package dev.saoma.server.kernel;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Room for so many errands of one kind at once; one that finds none is not begun, so that nothing piles up.
public final class ErrandRoom {

    private static final Logger log = LoggerFactory.getLogger(ErrandRoom.class);

    private final Errands errands;
    private final String name;
    private final Semaphore places;
    private final String failed;

    ErrandRoom(Errands errands, String name, int most, String failed) {
        this.errands = errands;
        this.name = name;
        this.places = new Semaphore(most);
        this.failed = failed;
    }

    /// Begins work that nobody waits for. If it fails the log says so.
    ///
    /// @param about whom or what the log names then: nothing secret
    /// @return whether it has begun: not so where no place is free, or the server is stopping
    public boolean run(Object about, Runnable work) {
        if (!places.tryAcquire()) {
            return false;
        }
        var begun = errands.run(name, () -> {
            try {
                work.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "{} ({}, because of the database: {})",
                        failed,
                        about,
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("{} ({})", failed, about, e);
            } finally {
                places.release();
            }
        });
        if (!begun) {
            places.release();
        }
        return begun;
    }
}
