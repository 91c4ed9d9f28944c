package dev.saoma.server.kernel.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Bounds what requests may make us hold before anybody has looked at them: for how long each may take to
/// send its body, and how many bytes all of them together may have in memory. The beginning of each is free,
/// and what comes to us is rarely larger: so large bodies, however many, keep none of the others out.
final class BodyLimits extends Handler.Wrapper {

    private final Duration within;
    private final AtomicLong budget;
    private final List<LongBody> exceptions;

    /// @param bytes how many all bodies may hold beyond their beginnings
    /// @param exceptions what is not bounded
    BodyLimits(Duration within, long bytes, List<LongBody> exceptions) {
        this.within = within;
        this.budget = new AtomicLong(bytes);
        this.exceptions = List.copyOf(exceptions);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0 || isLong(request)) {
            return super.handle(request, response, callback);
        }
        var limited = new LimitedBody(request, within, budget);
        var handled = false;
        try {
            handled = super.handle(limited, response, Callback.from(callback, limited::over));
            return handled;
        } finally {
            if (!handled) {
                limited.over();
            }
        }
    }

    private boolean isLong(Request request) {
        var path = Request.getPathInContext(request);
        return exceptions.stream().anyMatch(body -> body.path().matcher(path).matches());
    }
}
