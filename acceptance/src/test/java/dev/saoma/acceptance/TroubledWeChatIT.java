package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A hundred people log in while WeChat does everything wrong that it can, one thing after the other.
final class TroubledWeChatIT {

    private static final int LOGINS = 100;
    private static final int AT_ONCE = 10;
    private static final int TURNS = 8;
    private static final int CALLS_A_TURN = 8;
    private static final int PUSHES_A_TURN = 3;

    private static final List<Map<String, Object>> TROUBLE_WITH_CALLS = List.of(
            Map.of("kind", "api-error", "errcode", -1),
            Map.of("kind", "api-error", "errcode", 40001),
            Map.of("kind", "api-error", "errcode", 45009),
            Map.of("kind", "api-latency", "millis", 5000),
            Map.of("kind", "api-reset"),
            Map.of("kind", "api-html-502"));

    private static final List<Map<String, Object>> TROUBLE_WITH_PUSHES = List.of(
            Map.of("kind", "push-duplicate"),
            Map.of("kind", "push-delay", "millis", 2000),
            Map.of("kind", "push-reorder", "millis", 2000),
            Map.of("kind", "push-drop"));

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();

    @Test
    void aHundredLoginsGoOnAndNoneIsLostThatThePlatformLetHappen() throws Exception {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("troubled-wechat");
                ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            Phone phone = saoma.phone();
            List<Future<String>> logins = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                goesWrong(phone, turn);
                while (logins.size() < LOGINS * (turn + 1) / TURNS) {
                    String name = "person " + logins.size();
                    logins.add(people.submit(() -> logsIn(new PlainBrowser(saoma.addresses()), phone, name)));
                }
                Patience.until(
                        "trouble " + turn + " has been met to its end",
                        () -> phone.faultsLeft() == 0 || logins.stream().anyMatch(TroubledWeChatIT::failed));
            }

            Set<String> subjects = new HashSet<>();
            for (Future<String> login : logins) {
                subjects.add(login.get());
            }
            assertThat(subjects)
                    .as("people who are logged in, each as themselves")
                    .hasSize(LOGINS);
            assertThat(dropped)
                    .as("scans that WeChat never told of")
                    .hasValue(TURNS / TROUBLE_WITH_PUSHES.size() * PUSHES_A_TURN);
            assertThat(refused)
                    .as("pages that were told that WeChat gives no code")
                    .hasPositiveValue();
        }
    }

    private static boolean failed(Future<String> login) {
        return login.state() == Future.State.FAILED;
    }

    private static void goesWrong(Phone phone, int turn) {
        phone.goesWrong(List.of(
                times(CALLS_A_TURN, TROUBLE_WITH_CALLS.get(turn % TROUBLE_WITH_CALLS.size())),
                times(PUSHES_A_TURN, TROUBLE_WITH_PUSHES.get(turn % TROUBLE_WITH_PUSHES.size()))));
    }

    private static Map<String, Object> times(int count, Map<String, Object> fault) {
        Map<String, Object> counted = new HashMap<>(fault);
        counted.put("count", count);
        return counted;
    }

    /// Whose scan WeChat drops sees that nothing happens, and scans again.
    private String logsIn(PlainBrowser browser, Phone phone, String name) {
        Phone.Person person = phone.newPerson(name);
        JsonNode shown = waitsForACode(browser.wantsToLogIn());
        String scan = shown.path("id").asString();
        String code = phone.decode(PlainBrowser.picture(shown.path("qr")));
        while (phone.fateOfScan(person, code).equals("dropped")) {
            dropped.incrementAndGet();
            assertThat(browser.looksAt(scan).path("state").asString()).isEqualTo("waiting");
        }
        Patience.until(
                name + " is let in",
                () -> browser.looksAt(scan).path("state").asString().equals("confirmed"));
        return browser.comesIn(scan);
    }

    private JsonNode waitsForACode(PlainBrowser browser) {
        while (true) {
            HttpResponse<String> answer = browser.asksForACode();
            if (answer.statusCode() == 201) {
                return Json.read(answer.body());
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(Json.read(answer.body()).path("code").asString())
                    .isIn("wechat-unavailable", "wechat-not-set-up", "wechat-used-up");
            refused.incrementAndGet();
            Patience.pause(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
    }
}
