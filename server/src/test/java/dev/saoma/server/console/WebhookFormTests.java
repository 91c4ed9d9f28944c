package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What somebody fills in for a webhook: a name that can be left out, and what is told of it before it is saved.
@ApiServer
class WebhookFormTests {

    private static final String URL = "https://shop.example.org/hook?key=of-mine";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    private Visit owner;
    private String pool;
    private String path;

    @BeforeEach
    void anOwner() {
        owner = developers.signedIn(developers.ownerOfAll());
        pool = "/api/v1/pools/" + api.pool().id();
        path = pool + "/webhooks";
    }

    @Test
    void aWebhookNeedsNoNameAndIsThenCalledByItsAddress() {
        var made = made("");

        assertThat(view(made).get("name").isNull()).isTrue();
        assertThat(owner.delete(at(made), etag(made)).statusCode()).isEqualTo(204);
        assertThat(deleted().get("name").asString()).isEqualTo(URL);
    }

    @Test
    void aWebhookIsCalledByItsNameInItsListInTheTrailAndInTheTrash() {
        var made = made(",\"name\":\" Cashier \"");

        assertThat(view(made).get("name").asString()).isEqualTo("Cashier");
        assertThat(owner.get(pool + "/audit").body())
                .contains("\"name\":\"Cashier\"")
                .doesNotContain("of-mine");
        assertThat(owner.delete(at(made), etag(made)).statusCode()).isEqualTo(204);
        assertThat(deleted().get("name").asString()).isEqualTo("Cashier");
    }

    @Test
    void aNameStaysWhereAChangeDoesNotSpeakOfItAndGoesWhereItIsEmpty() {
        var made = made(",\"name\":\"Cashier\"");

        var kept = owner.put(at(made), etag(made), body(""));
        assertThat(json(kept).get("name").asString()).isEqualTo("Cashier");
        var renewed = owner.post(at(made) + "/secret", etag(kept), "");
        assertThat(view(renewed).get("name").asString()).isEqualTo("Cashier");

        var gone = owner.put(at(made), etag(renewed), body(",\"name\":\" \""));
        assertThat(json(gone).get("name").isNull()).isTrue();
    }

    @Test
    void aNameThatNoPageCouldShowIsRefused() {
        assertThat(fields(owner.post(path, body(",\"name\":\"" + "x".repeat(101) + "\""))))
                .containsExactly("name");
        assertThat(fields(owner.post(path, body(",\"name\":\"a\\u202eb\"")))).containsExactly("name");
    }

    @Test
    void aHostInOtherLettersIsToldFromAnAddressThatIsNone() {
        var foreign = body("").replace("shop.example.org", "例子.中国");

        assertThat(owner.post(path, foreign).body()).contains("begins with xn--");
        assertThat(owner.post(path, body("").replace(URL, "https://")).body()).contains("is a complete https address");
    }

    @Test
    void aTrialTellsWhatIsWrongAndKeepsNothing() {
        var wrong = body("").replace("shop.example.org", "10.0.0.1");
        assertThat(owner.post(path + "?dry-run=true", body("")).statusCode()).isEqualTo(204);
        assertThat(fields(owner.post(path + "?dry-run=true", wrong))).containsExactly("url");
        assertThat(json(owner.get(path)).get("items")).isEmpty();

        var made = made("");
        var tried = at(made) + "?dry-run=true";
        assertThat(owner.put(tried, "", body(",\"name\":\"Another\"")).statusCode())
                .isEqualTo(204);
        assertThat(fields(owner.put(tried, "", wrong))).containsExactly("url");
        assertThat(owner.put(path + "/000000000000000000000000?dry-run=true", "", wrong)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(owner.get(at(made))).get("name").isNull()).isTrue();
        assertThat(etag(owner.get(at(made)))).isEqualTo(etag(made));
    }

    private static String body(String more) {
        return "{\"url\":\"" + URL + "\",\"events\":[\"user.created\"]" + more + "}";
    }

    private HttpResponse<String> made(String more) {
        var answer = owner.post(path, body(more));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private static JsonNode view(HttpResponse<String> made) {
        return json(made).get("webhook");
    }

    private String at(HttpResponse<String> made) {
        return path + "/" + view(made).get("id").asString();
    }

    private JsonNode deleted() {
        return json(owner.get(pool + "/trash/webhooks")).get("items").get(0);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
