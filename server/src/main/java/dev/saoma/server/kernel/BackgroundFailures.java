package dev.saoma.server.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What becomes of a failure in work that nobody waits for: it is tried again at the next turn, so a database that is
/// away is worth a line and not a page in the log.
@Configuration(proxyBeanMethods = false)
class BackgroundFailures {

    private static final Logger log = LoggerFactory.getLogger(BackgroundFailures.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer shortWords() {
        return scheduler -> scheduler.setErrorHandler(BackgroundFailures::handle);
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
