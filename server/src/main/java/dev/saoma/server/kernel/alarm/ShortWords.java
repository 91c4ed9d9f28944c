package dev.saoma.server.kernel.alarm;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// db-scheduler writes a page into the log each second that the database is away (`application.yaml` keeps it from
/// that); a line is enough.
final class ShortWords extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(ShortWords.class);

    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType type) {
        if (type == SchedulerListener.SchedulerEventType.UNEXPECTED_ERROR) {
            log.warn("Alarms wait for the database");
        }
    }
}
