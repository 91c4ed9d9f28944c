package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests extends SimulatorTest {

    private static final Pattern KEY = Pattern.compile("^ {2}\"([^\"]+)\":", Pattern.MULTILINE);
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/phone", "/phone?code=x", "/inbox"})
    void aPageLoadsNothingFromElsewhere(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(simulator.address(path)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
        ASSET.matcher(page.body())
                .results()
                .forEach(found -> assertThat(simulator.get(found.group(1)).status())
                        .as(found.group(1))
                        .isEqualTo(200));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(keys("zh")).isEqualTo(keys("en")).isNotEmpty();
    }

    @Test
    void anotherWebsiteCannotDriveTheSimulator() throws IOException, InterruptedException {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(simulator.address("/_simulator/reset")))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> refused = HttpClient.newHttpClient().send(foreign, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("foreign-page");
    }

    @Test
    void whatIsNoJsonIsRefusedWithASentence() {
        assertThat(detail(simulator.post("/_simulator/scan", "{"))).isEqualTo("The body must be a JSON object.");
        assertThat(detail(simulator.post("/_simulator/scan", Map.of("usr", "x"))))
                .isEqualTo("There is no field \"usr\" here; there are: code, follow, user.");
        Answer form = simulator.postBytes("/_simulator/scan", new byte[0], "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(detail(form)).contains("application/json");
        assertThat(detail(simulator.post("/_simulator/scan", Map.of()))).contains("user is missing");
        assertThat(detail(simulator.post("/_simulator/clock/advance", Map.of("seconds", -1))))
                .contains("seconds");
        assertThat(detail(simulator.post("/_simulator/users", Map.of("name", " "))))
                .contains("name");
        assertThat(detail(simulator.post("/_simulator/push", Map.of()))).contains("clearXml");
        assertThat(simulator.get("/_simulator/nothing").status()).isEqualTo(404);
    }

    private Set<String> keys(String language) {
        return KEY.matcher(simulator.get("/assets/shared/" + language + ".js").text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").stringValue();
    }
}
