package dev.saoma.server.push;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What the log tells of things that broke: each error and each exception, and nothing else, so that a long run
/// does not fill the memory.
final class Breakages extends AppenderBase<ILoggingEvent> {

    private static final int ENOUGH = 20;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Breakages() {}

    static Breakages watched() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var breakages = new Breakages();
        breakages.setContext(context);
        breakages.start();
        context.getLogger("ROOT").addAppender(breakages);
        return breakages;
    }

    List<String> seen() {
        return seen;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var broke = event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null;
        if (broke && seen.size() < ENOUGH) {
            seen.add(event.toString());
        }
    }
}
