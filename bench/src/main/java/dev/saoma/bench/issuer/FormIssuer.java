package dev.saoma.bench.issuer;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An issuer where a login is a form with a name and a password, wherever it is sent to.
///
/// @param process what was started, which may have started what does the work
record FormIssuer(String name, Process process, Client client) implements Issuer {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    @Override
    public Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(part -> part.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Person person(int number) {
        return new Typist(this, "person" + number);
    }

    static String password(String name) {
        return "password-of-" + name;
    }

    /// @param user the name
    private record Typist(FormIssuer issuer, String user) implements Person {

        @Override
        public String logIn(String request) throws IOException {
            try (var browser = new Browser(issuer.client.port())) {
                var answer = browser.get(issuer.client.authorize() + "?" + request);
                while (answer.status() / 100 == 3) {
                    answer = browser.get(Browser.next(answer));
                }
                var form = ACTION.matcher(answer.body());
                if (answer.status() != 200 || !form.find()) {
                    throw new IOException("no form: " + answer.status() + " " + answer.body());
                }
                var action = form.group(1).replace("&amp;", "&").replaceFirst("^https?://[^/]*", "");
                answer = browser.submit(action, Map.of("username", user, "password", password(user)));
                var location = Browser.location(answer);
                while (!location.startsWith(Client.REDIRECT_URI)) {
                    location = Browser.location(browser.get(Browser.next(answer)));
                }
                return location;
            }
        }

        @Override
        public void close() {
            // Each of its browsers is closed when it is logged in.
        }
    }
}
