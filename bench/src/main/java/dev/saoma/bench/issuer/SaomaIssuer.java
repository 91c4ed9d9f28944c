package dev.saoma.bench.issuer;

import dev.saoma.bench.LoginPages;
import dev.saoma.bench.Pushes;
import dev.saoma.bench.Saoma;
import dev.saoma.bench.StandInWeChat;
import dev.saoma.bench.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Saoma, where a login is a scan: the page with its live channel, the push, and the way back.
///
/// @param name tells which of its applications' settings it has
record SaomaIssuer(String name, Saoma saoma, Saoma.Application application, StandInWeChat weChat, Pushes pushes)
        implements Issuer {

    private static final String POOL = "/p/bench";

    @Override
    public Duration cpu() {
        return saoma.door().cpu();
    }

    @Override
    public Client client() {
        return new Client(
                saoma.port(),
                POOL + "/oidc/auth",
                POOL + "/oidc/token",
                POOL + "/oidc/me",
                application.clientId(),
                application.secret(),
                "openid profile offline_access");
    }

    @Override
    public Person person(int number) throws IOException {
        return new Follower(this, new Wire(saoma.port()));
    }

    /// One of many, as often as they log in.
    ///
    /// @param pusher WeChat's connection to the events address
    private record Follower(SaomaIssuer issuer, Wire pusher) implements Person {

        @Override
        public String logIn(String request) throws IOException {
            try (var browser = new Browser(issuer.saoma.port())) {
                var page = Browser.next(browser.get(issuer.client().authorize() + "?" + request));
                require(browser.get(page), 200);
                var sealed = "{\"request\":\"" + page.replaceAll(".*request=([^&]*).*", "$1") + "\"}";
                var drawn = require(browser.post(POOL + "/login/scans", "application/json", sealed), 201);
                var code = LoginPages.read(drawn, issuer.weChat);
                scan(code, browser);
                var way = "/login/scans/" + code.id() + "/redeem";
                var in = require(browser.post(POOL + way, "application/json", sealed), 200);
                return Browser.location(
                        browser.get(in.body().replaceAll(".*\"location\"\\s*:\\s*\"([^\"]*)\".*", "$1")));
            }
        }

        /// Waits until the page has heard of it.
        private void scan(dev.saoma.bench.WaitingScan code, Browser browser) throws IOException {
            var port = issuer.saoma.port();
            try (var channel = new Wire(port)) {
                channel.send(Wire.get(
                        port,
                        POOL + "/login/scans/" + code.id() + "/events",
                        "Accept: text/event-stream\r\n" + browser.cookieHeader()));
                if (channel.status() != 200) {
                    throw new IOException("the live channel was refused");
                }
                channel.headers();
                hear("\"waiting\"", channel);
                var person = ThreadLocalRandom.current().nextInt(Pushes.PEOPLE);
                require(pusher.ask(issuer.pushes.scan(issuer.saoma.door(), person, code)), 200);
                hear("\"confirmed\"", channel);
            }
        }

        private static void hear(String state, Wire channel) throws IOException {
            var line = channel.line();
            while (!line.startsWith("data:") || !line.contains(state)) {
                line = channel.line();
            }
        }

        private static Wire.Answer require(Wire.Answer answer, int status) throws IOException {
            if (answer.status() != status) {
                throw new IOException("not " + status + " but " + answer.status() + ": " + answer.body());
            }
            return answer;
        }

        @Override
        public void close() throws IOException {
            pusher.close();
        }
    }
}
