package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// Holds requests between a page and the server, as a slow network does: a moment, made long enough for something to
/// happen in it.
///
/// The page's requests stay routed to the end: a browser that is told to route nothing any more sends by itself what
/// was held, and then the server would hear a request that was meant to be lost.
final class HeldRequests {

    private static final Pattern REDEEM = Pattern.compile("/login/scans/[^/]+/redeem$");

    private final Page page;
    private final Deque<Route> held = new ArrayDeque<>();
    private boolean holding = true;

    private HeldRequests(Page page) {
        this.page = page;
    }

    /// Those of a login page to come in, between scan and redemption.
    static HeldRequests redemptions(Page page) {
        return of(page, REDEEM);
    }

    /// Those to an address like that.
    static HeldRequests of(Page page, Pattern address) {
        HeldRequests requests = new HeldRequests(page);
        page.route(address, requests::meet);
        return requests;
    }

    private void meet(Route route) {
        if (holding) {
            held.add(route);
        } else {
            route.resume();
        }
    }

    void awaitFirst() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    /// The request goes on to the server.
    void letGo() {
        holding = false;
        held.forEach(Route::resume);
    }

    /// The request is lost on its way.
    void lose() {
        holding = false;
        held.forEach(Route::abort);
    }

    /// The server hears the request, but its answer is lost on the way back.
    void loseTheAnswer() {
        holding = false;
        held.forEach(route -> {
            route.fetch();
            route.abort();
        });
    }
}
