package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Connections are made, changed and deleted by the API, by the same rules as in the configuration file.
@ApiServer
class ConnectionSettingsApiTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Connections connections;

    @Autowired
    private Applications applications;

    private Pool pool;
    private Visit owner;
    private String path;

    @BeforeEach
    void somebodyOwnsAPool() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        path = "/api/v1/pools/" + pool.id() + "/connections";
    }

    private static String body(String identifier, String more) {
        return """
                {"identifier":"%s","displayName":"An account","appId":"wx0123456789abcdef","appSecret":"%s",
                 "token":"aToken","encodingAesKey":"%s"%s}""".formatted(identifier, SECRET, KEY, more);
    }

    private HttpResponse<String> made() {
        var answer = owner.post(path, body("shop", ""));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aForwardingSecretStaysUntilItIsTakenAway() {
        var secret = json(owner.post("/api/v1/pools/" + pool.id() + "/connection-secrets", ""))
                .get("forwardingSecret")
                .asString();
        made();
        var one = path + "/shop/settings";

        assertThat(hasForwardingSecret(one, "\"secret\":\"" + secret + "\"")).isTrue();
        assertThat(hasForwardingSecret(one, "\"authingJson\":true")).isTrue();
        assertThat(hasForwardingSecret(one, "\"removeSecret\":true")).isFalse();
        assertThat(hasForwardingSecret(one, "\"removeSecret\":true,\"secret\":\"" + secret + "\""))
                .isTrue();
    }

    private boolean hasForwardingSecret(String one, String forwarding) {
        var changed = owner.put(one, etag(owner.get(one)), body("shop", ",\"forwarding\":{" + forwarding + "}"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return json(owner.get(one)).get("forwarding").get("hasSecret").asBoolean();
    }

    @Test
    void aConnectionIsMadeAndItsSecretsAreNotShown() {
        var answer = made();

        assertThat(answer.body()).doesNotContain(SECRET, KEY, "aToken");
        var stored = (OfficialAccount) connections.find(pool.id(), "shop").orElseThrow();
        assertThat(stored.appSecret().reveal()).isEqualTo(SECRET);
        assertThat(json(owner.get(path + "/shop/settings")).get("madeByFile").asBoolean())
                .isFalse();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndByTheApisNames() {
        var answer = owner.post(
                path,
                "{\"identifier\":\"NO\",\"appId\":\"x\",\"appSecret\":\"x\",\"token\":\"-\",\"onLeave\":\"what\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer))
                .contains("identifier", "displayName", "appId", "appSecret", "token", "onLeave", "encodingAesKey");
    }

    @Test
    void anIdentifierIsTakenOnce() {
        made();

        var answer = owner.post(path, body("shop", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer)).containsExactly("identifier");
    }

    @Test
    void aChangeKeepsTheSecretsThatAreLeftOut() {
        var answer = owner.put(
                path + "/shop/settings",
                etag(made()),
                "{\"displayName\":\"Another name\",\"appId\":\"wx0123456789abcdef\",\"loginOnly\":true}");

        assertThat(answer.statusCode()).isEqualTo(200);
        var stored = (OfficialAccount) connections.find(pool.id(), "shop").orElseThrow();
        assertThat(stored.displayName()).isEqualTo("Another name");
        assertThat(stored.manners().loginOnly()).isTrue();
        assertThat(stored.appSecret().reveal()).isEqualTo(SECRET);
        assertThat(stored.token().reveal()).isEqualTo("aToken");
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        var version = etag(made());
        var change = "{\"displayName\":\"First\",\"appId\":\"wx0123456789abcdef\"}";
        assertThat(owner.put(path + "/shop/settings", version, change).statusCode())
                .isEqualTo(200);

        assertProblem(owner.put(path + "/shop/settings", version, change), 412, "changed-meanwhile");
        assertProblem(owner.put(path + "/shop/settings", "*", change), 428, "version-needed");
    }

    @Test
    void whoComesForTheFirstTimeIsAskedForAnAccountInTheWaysThatWereChosen() {
        var answer = owner.put(path + "/shop/settings", etag(made()), """
                {"displayName":"A","appId":"wx0123456789abcdef","association":"ask-binding",
                 "associationMethods":["email-code","phone-password"]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(connections.find(pool.id(), "shop").orElseThrow().manners().association())
                .isEqualTo(new Association.AskBinding(Set.of(BindingProof.EMAIL_CODE, BindingProof.PHONE_PASSWORD)));
        var shown = json(owner.get(path + "/shop/settings"));
        assertThat(shown.get("association").asString()).isEqualTo("ask-binding");
        assertThat(shown.get("associationMethods")).hasSize(2);
    }

    @Test
    void noFollowerIsFoundByAPhoneNumberThatWeChatNeverTold() {
        var version = etag(made());
        var change = "{\"displayName\":\"A\",\"appId\":\"wx0123456789abcdef\",\"association\":\"%s\"%s}";

        assertThat(TestApi.fields(owner.put(path + "/shop/settings", version, change.formatted("field-matching", ""))))
                .containsExactly("association");
        assertThat(TestApi.fields(owner.put(
                        path + "/shop/settings",
                        version,
                        change.formatted("ask-binding", ",\"associationMethods\":[\"by-guess\"]"))))
                .containsExactly("associationMethods");
    }

    @Test
    void whereTheAppSecretIsSentToIsNotSetHere() {
        var version = etag(made());
        var elsewhere = ",\"apiBaseUrl\":\"https://elsewhere.example\"";

        assertThat(TestApi.fields(owner.put(path + "/shop/settings", version, body("shop", elsewhere))))
                .containsExactly("apiBaseUrl");
        assertThat(TestApi.fields(owner.post(path, body("other", elsewhere)))).containsExactly("apiBaseUrl");
    }

    @Test
    void aChangeHasToSayWhichVersionItMeans() {
        made();

        assertProblem(owner.delete(path + "/shop"), 428, "version-needed");
    }

    @Test
    void whatTheFileMadeIsTheFiles() {
        var account = api.account(pool);
        var settings = owner.get(path + "/" + account.identifier() + "/settings");

        assertThat(json(settings).get("madeByFile").asBoolean()).isTrue();
        var change = "{\"displayName\":\"Another name\",\"appId\":\"" + account.appId() + "\"}";
        assertProblem(
                owner.put(path + "/" + account.identifier() + "/settings", etag(settings), change),
                409,
                "made-by-file");
        assertProblem(
                owner.put(path + "/" + account.identifier() + "/settings?dry-run=true", "", change),
                409,
                "made-by-file");
        assertProblem(delete("/" + account.identifier(), etag(settings)), 409, "made-by-file");
    }

    @Test
    void aDeletedConnectionIsGoneAndComesBackUnderItsIdentifier() {
        var version = etag(made());
        var id = connections.find(pool.id(), "shop").orElseThrow().id();

        assertThat(delete("/shop", version).statusCode()).isEqualTo(204);

        assertProblem(owner.get(path + "/shop/settings"), 404, "not-found");
        made();
        assertThat(connections.find(pool.id(), "shop").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void oneThatAnApplicationOffersIsNotDeleted() {
        var version = etag(made());
        applications.save(new Application(
                new ClientId(Ids.id()),
                pool.id(),
                "The shop's website",
                Optional.empty(),
                List.of("https://shop.example.org/callback"),
                List.of(),
                List.of(connections.find(pool.id(), "shop").orElseThrow().id()),
                LoginPolicy.DEFAULT,
                ClientRules.DEFAULT,
                Registration.OPEN));

        var answer = delete("/shop", version);

        assertProblem(answer, 409, "connection-in-use");
        assertThat(json(answer).get("applications").get(0).asString()).isEqualTo("The shop's website");
    }

    @Test
    void anotherPoolsConnectionLooksAsIfItDidNotExist() {
        var version = etag(made());
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/connections/shop";

        assertProblem(owner.get(elsewhere + "/settings"), 404, "not-found");
        assertProblem(
                owner.send(owner.request(elsewhere)
                        .header("X-CSRF-Token", csrf())
                        .header("If-Match", version)
                        .DELETE()),
                404,
                "not-found");
    }

    @Test
    void theTrailSaysWhoDidWhat() {
        var version = etag(made());
        delete("/shop", version);

        var actions = json(owner.get("/api/v1/pools/" + pool.id() + "/audit"))
                .get("items")
                .valueStream()
                .map(entry -> entry.get("action").asString() + " "
                        + entry.get("object").asString())
                .toList();

        assertThat(actions)
                .containsExactlyInAnyOrder("connection.deleted connection/shop", "connection.created connection/shop");
    }

    @Test
    void aProgramMayDoTheSameByItsScope() {
        var token = api.token(pool, ApiScope.CONNECTIONS_WRITE);

        assertThat(api.post(pool, "/connections", token, body("by-program", "")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyHasComeToANewConnectionsDoorYet() {
        made();

        var door = json(owner.get(path + "/shop/door"));

        assertThat(door.get("checkedAt").isNull()).isTrue();
        assertThat(door.get("pushedAt").isNull()).isTrue();
    }

    private HttpResponse<String> delete(String connection, String version) {
        return owner.send(owner.request(path + connection)
                .header("X-CSRF-Token", csrf())
                .header("If-Match", version)
                .method("DELETE", BodyPublishers.noBody()));
    }

    private String csrf() {
        return json(owner.get("/api/v1/me")).get("csrfToken").asString();
    }
}
