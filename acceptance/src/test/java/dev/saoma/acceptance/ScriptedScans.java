package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// Answers a login page in place of the server, so that it shows any state at once and stays there.
final class ScriptedScans {

    private static final Pattern CODES = Pattern.compile("/login/scans$");
    private static final Pattern SCAN = Pattern.compile("/login/scans/[^/]+$");
    private static final Pattern EVENTS = Pattern.compile("/login/scans/[^/]+/events$");
    private static final Pattern BINDING = Pattern.compile("/login/scans/[^/]+/binding$");
    private static final Pattern REDEEM = Pattern.compile("/login/scans/[^/]+/redeem$");

    private ScriptedScans() {}

    /// Every code is said to be in that state; nobody is let in.
    ///
    /// @param news as the live channel tells it, in JSON
    static void say(Page page, String news) {
        page.route(
                EVENTS,
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event: state\ndata: " + news + "\n\n")));
        page.route(
                SCAN,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(news)));
        page.route(REDEEM, ScriptedScans::hold);
    }

    /// Somebody is asked whether they have an account; with that question, in JSON.
    static void ask(Page page, String question) {
        page.route(
                BINDING,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(question)));
        say(page, "{\"state\":\"asking-binding\",\"reason\":null,\"secondsLeft\":90}");
    }

    /// The first code is over at once, and no answer comes to the question for another.
    static void renewForEver(Page page) {
        say(page, "{\"state\":\"expired\",\"reason\":null,\"secondsLeft\":0}");
        FirstCode.leaveOut(page);
        AtomicBoolean asked = new AtomicBoolean();
        page.route(CODES, route -> {
            if (!asked.getAndSet(true)) {
                route.resume();
            }
        });
    }

    /// There is no code, for that reason.
    static void refuse(Page page, int status, String code) {
        FirstCode.leaveOut(page);
        page.route(
                CODES,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Retry-After", "30"))
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"" + code + "\"}")));
    }

    /// No answer comes to the question for a code.
    static void leaveUnanswered(Page page) {
        FirstCode.leaveOut(page);
        page.route(CODES, ScriptedScans::hold);
    }

    /// The question for a code does not get through.
    static void lose(Page page) {
        FirstCode.leaveOut(page);
        page.route(CODES, Route::abort);
    }

    /// Neither answered nor sent on: the page waits.
    private static void hold(Route route) {}
}
