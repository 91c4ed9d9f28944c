package dev.saoma.server.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;

/// Work that nobody waits for. Each task has a thread of its own: Spring's scheduler for virtual threads runs all that
/// repeat after a pause on one, where a long sweep would hold up the heartbeats of the waiting pages.
///
/// What fails is tried again at the next turn, so a database that is away is worth a line and not a page in the log.
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    /// More than there are tasks; a thread is made when it is first needed.
    private static final int THREADS = 32;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("background-");
        scheduler.setErrorHandler(BackgroundWork::handle);
        return scheduler;
    }

    private static void handle(Throwable failure) {
        switch (failure) {
            case DataAccessException e ->
                log.warn(
                        "Background work waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            case TransactionException e ->
                log.warn(
                        "Background work waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            default -> log.error("Background work failed; it is tried again", failure);
        }
    }
}
