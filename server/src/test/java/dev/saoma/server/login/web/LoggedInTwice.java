package dev.saoma.server.login.web;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/// Somebody is logged in here, and in another browser since a second longer.
abstract class LoggedInTwice extends AtTheirAccount {

    final String me = "o-" + Ids.hex(6);
    Pool pool;
    Browser here;
    Browser there;
    private String request;

    @BeforeEach
    void somebodyIsLoggedInTwice() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("main");
        request = making.request(pool, making.website(pool, LoginPolicy.DEFAULT), "");
        there = loggedIn(me, SAFARI);
        clock.move(Duration.ofSeconds(1));
        here = loggedIn(me, CHROME);
    }

    Browser loggedIn(String who, String userAgent) {
        var browser = new Browser(port, "/p/main");
        logIn(browser, request, who, userAgent);
        return browser;
    }

    boolean isLoggedIn(Browser browser) {
        return session(pool, browser).isPresent();
    }
}
