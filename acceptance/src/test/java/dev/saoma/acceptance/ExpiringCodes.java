package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.regex.Pattern;

/// Tells a login page at once that each of its codes has expired, in place of the server, which would take minutes.
final class ExpiringCodes {

    private static final Pattern NEWS = Pattern.compile("/login/scans/[^/]+/events$");
    private static final String EXPIRED =
            "event: state\ndata: {\"state\":\"expired\",\"reason\":null,\"secondsLeft\":0}\n\n";

    private final Page page;
    private int count;

    private ExpiringCodes(Page page) {
        this.page = page;
    }

    static ExpiringCodes of(Page page) {
        ExpiringCodes codes = new ExpiringCodes(page);
        page.route(NEWS, route -> {
            codes.count++;
            route.fulfill(
                    new FulfillOptions().setContentType("text/event-stream").setBody(EXPIRED));
        });
        return codes;
    }

    int count() {
        return count;
    }

    void stop() {
        page.unroute(NEWS);
    }
}
