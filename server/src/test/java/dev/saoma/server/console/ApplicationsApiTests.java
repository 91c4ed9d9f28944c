package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Pool;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Applications are made, changed and deleted by the API.
@ApiServer
class ApplicationsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Applications applications;

    private Pool pool;
    private OfficialAccount account;
    private Visit owner;
    private String path;

    @BeforeEach
    void somebodyOwnsAPoolWithAConnection() {
        pool = api.pool();
        account = api.account(pool);
        owner = developers.signedIn(developers.ownerOfAll());
        path = "/api/v1/pools/" + pool.id() + "/applications";
    }

    private String body(String name) {
        return """
                {"name":"%s","kind":"web","redirectUris":["https://www.example.org/callback"],
                 "connections":["%s"],"policy":"confirm"}""".formatted(name, account.identifier());
    }

    private HttpResponse<String> made() {
        var answer = owner.post(path, body("Website"));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private static String id(HttpResponse<String> made) {
        return json(made).get("application").get("clientId").asString();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aWebsiteGetsASecretThatIsShownOnce() {
        var answer = made();

        var secret = json(answer).get("clientSecret").asString();
        var stored = applications.find(pool.id(), new ClientId(id(answer))).orElseThrow();
        assertThat(stored.secret().orElseThrow().matches(secret)).isTrue();
        assertThat(stored.connections()).containsExactly(account.id());
        assertThat(owner.get(path + "/" + id(answer)).body() + owner.get(path).body())
                .doesNotContain(secret);
    }

    @Test
    void whatItsLoginPageOffersIsChangedAloneAndInOrder() {
        var answer = made();
        var one = path + "/" + id(answer);
        var other = api.account(pool);
        var elsewhere = api.account(api.pool());
        var offered = "{\"connections\":[\"" + other.identifier() + "\",\"" + account.identifier() + "\"]}";

        var changed = owner.put(one + "/connections", etag(answer), offered);
        assertThat(changed.statusCode()).isEqualTo(200);
        var stored = applications.find(pool.id(), new ClientId(id(answer))).orElseThrow();
        assertThat(stored.connections()).containsExactly(other.id(), account.id());
        assertThat(stored.redirectUris()).containsExactly("https://www.example.org/callback");
        assertProblem(owner.put(one + "/connections", etag(answer), offered), 412, "changed-meanwhile");
        assertThat(TestApi.fields(owner.put(
                        one + "/connections",
                        etag(changed),
                        "{\"connections\":[\"" + elsewhere.identifier() + "\",null]}")))
                .containsExactly("connections[0]", "connections[1]");
    }

    @Test
    void aProgramInTheBrowserGetsNone() {
        var answer = owner.post(path, body("Page").replace("\"web\"", "\"single-page\""));

        assertThat(json(answer).get("clientSecret").isNull()).isTrue();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = owner.post(path, """
                {"name":"","kind":"web","redirectUris":["https://a.example/x","http://a.example/x"],
                 "connections":["nothing"],"policy":"never"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer))
                .containsExactlyInAnyOrder("name", "redirectUris[1]", "connections[0]", "policy");
    }

    @Test
    void ofEachAddressAllIsSaidThatWouldBeRight() {
        var answer = owner.post(path, """
                {"name":"Shop","redirectUris":["https://a.example/x","http://me@a.example/x#y"],
                 "postLogoutRedirectUris":["https:///bye","https://a.example/a b"]}""");

        assertThat(json(answer).get("errors").findValuesAsString("detail"))
                .containsExactly(
                        "http://me@a.example/x#y: Begin it with https://. Only on the visitor's own machine (localhost,"
                                + " 127.0.0.1, [::1]) http:// will do.",
                        "http://me@a.example/x#y: Leave out '#' and what follows it.",
                        "http://me@a.example/x#y: Leave out the user name and password before '@'.",
                        "https:///bye: It needs a host of letters, digits, '-' and '.', as in https://shop.example/callback.",
                        "https://a.example/a b: It has a character that no address has, such as a space: encode it"
                                + " (%20).");
    }

    @Test
    void whoIsInTheMiddleOfTypingIsToldHowAnAddressGoesOn() {
        var answer = owner.post(path, """
                {"name":"Shop","redirectUris":["https:","https://","https:/","http://"]}""");

        var needsHost = "It needs a host of letters, digits, '-' and '.', as in https://shop.example/callback.";
        assertThat(json(answer).get("errors").findValuesAsString("detail"))
                .containsExactlyInAnyOrder(
                        "https:: " + needsHost,
                        "https://: " + needsHost,
                        "https:/: " + needsHost,
                        "http://: Begin it with https://. Only on the visitor's own machine (localhost, 127.0.0.1,"
                                + " [::1]) http:// will do.",
                        "http://: " + needsHost);
    }

    @Test
    void ofAHostInOtherLettersTheFormIsToldThatBrowsersSend() {
        var answer = owner.post(path, """
                {"name":"Shop","redirectUris":["https://例子.中国:8443/cb","https://straße.example/cb"],
                 "origins":["https://例子.中国"]}""");

        assertThat(json(answer).get("errors").findValuesAsString("detail"))
                .containsExactlyInAnyOrder(
                        "https://例子.中国:8443/cb: Write its host in the ASCII form: xn--fsqu00a.xn--fiqs8s.",
                        "https://straße.example/cb: Write its host in the ASCII form, which begins with xn--.",
                        "https://例子.中国: Write its host in the ASCII form: xn--fsqu00a.xn--fiqs8s.");
        assertThat(owner.post(path, "{\"name\":\"Shop\",\"redirectUris\":[\"https://xn--fsqu00a.xn--fiqs8s/cb\"]}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTrialTellsWhatIsWrongAndKeepsNothing() {
        var wrong = body("Website").replace("https://www", "http://www");
        assertThat(owner.post(path + "?dry-run=true", body("Website")).statusCode())
                .isEqualTo(204);
        assertThat(TestApi.fields(owner.post(path + "?dry-run=true", wrong))).containsExactly("redirectUris[0]");
        assertThat(json(owner.get(path)).get("items")).isEmpty();

        var answer = made();
        var one = path + "/" + id(answer);
        assertThat(owner.put(one + "?dry-run=true", "", body("Another")).statusCode())
                .isEqualTo(204);
        assertThat(TestApi.fields(owner.put(one + "?dry-run=true", etag(answer), wrong)))
                .containsExactly("redirectUris[0]");
        assertThat(json(owner.get(one)).get("name").asString()).isEqualTo("Website");
        assertThat(etag(owner.get(one))).isEqualTo(etag(answer));
    }

    @Test
    void moreConnectionsThanAPageCouldShowAreNotLookedFor() {
        var many = String.join(",", Collections.nCopies(51, "\"nowhere\""));

        var answer = owner.post(path, body("Website").replace("\"" + account.identifier() + "\"", many));

        assertThat(TestApi.fields(answer)).containsExactly("connections");
    }

    @Test
    void nothingInAListIsWrongAndBreaksNothing() {
        var answer = owner.post(path, "{\"name\":\"x\",\"redirectUris\":[null],\"connections\":[null]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer)).containsExactlyInAnyOrder("redirectUris[0]", "connections[0]");
    }

    @Test
    void aChangeNeedsTheVersionAndKeepsTheSecret() {
        var answer = made();
        var one = path + "/" + id(answer);
        var secret = json(answer).get("clientSecret").asString();

        var changed = owner.put(one, etag(answer), body("Another name"));

        assertThat(json(changed).get("name").asString()).isEqualTo("Another name");
        assertProblem(owner.put(one, etag(answer), body("Too late")), 412, "changed-meanwhile");
        var stored = applications.find(pool.id(), new ClientId(id(answer))).orElseThrow();
        assertThat(stored.secret().orElseThrow().matches(secret)).isTrue();
    }

    @Test
    void whatAChangeLeavesOutOfThePolicyStays() {
        var answer = made();

        owner.put(path + "/" + id(answer), etag(answer), body("x").replace(",\"policy\":\"confirm\"", ""));

        var stored = applications.find(pool.id(), new ClientId(id(answer))).orElseThrow();
        assertThat(stored.name()).isEqualTo("x");
        assertThat(stored.policy().policy()).isEqualTo(Policy.CONFIRM);
    }

    @Test
    void itsRulesAreChangedAndWhatIsLeftOutStays() {
        var answer = made();
        var one = path + "/" + id(answer);

        var changed = owner.put(one, etag(answer), body("x").replace("}", """
                ,"requirePkce":false,"requirePar":true,"accessTokenFormat":"opaque","tokenAlgorithm":"EdDSA",
                "userClaimsInIdToken":true,"origins":["https://www.example.org"],
                "accessTokenSeconds":600,"refreshTokenSeconds":7200,
                "backChannelLogoutUri":"https://www.example.org/out"}"""));
        var again = owner.put(one, etag(changed), body("y"));

        var rules = json(owner.get(one));
        assertThat(rules.get("name").asString()).isEqualTo("y");
        assertThat(rules.get("requirePkce").asBoolean()).isFalse();
        assertThat(rules.get("requirePar").asBoolean()).isTrue();
        assertThat(rules.get("accessTokenFormat").asString()).isEqualTo("opaque");
        assertThat(rules.get("tokenAlgorithm").asString()).isEqualTo("EdDSA");
        assertThat(rules.get("userClaimsInIdToken").asBoolean()).isTrue();
        assertThat(rules.get("origins").get(0).asString()).isEqualTo("https://www.example.org");
        assertThat(rules.get("backChannelLogoutUri").asString()).isEqualTo("https://www.example.org/out");
        assertThat(rules.get("accessTokenSeconds").asInt()).isEqualTo(600);
        assertThat(rules.get("idTokenSeconds").isNull()).isTrue();
        assertThat(rules.get("refreshTokenSeconds").asInt()).isEqualTo(7200);

        owner.put(one, etag(again), body("z").replace("}", ",\"accessTokenSeconds\":0}"));

        assertThat(json(owner.get(one)).get("accessTokenSeconds").isNull()).isTrue();
        assertThat(json(owner.get(one)).get("refreshTokenSeconds").asInt()).isEqualTo(7200);
    }

    @Test
    void allThatIsWrongWithTheRulesIsToldAtOnce() {
        var answer = owner.post(
                path, body("Page").replace("\"web\"", "\"single-page\"").replace("}", """
                ,"requirePkce":false,"accessTokenFormat":"x","tokenAlgorithm":"none",
                "accessTokenSeconds":59,"idTokenSeconds":-1,"refreshTokenSeconds":31536001,
                "origins":["https://a.example/path"],"backChannelLogoutUri":"http://a.example/"}"""));

        assertThat(TestApi.fields(answer))
                .containsExactlyInAnyOrder(
                        "requirePkce",
                        "accessTokenFormat",
                        "tokenAlgorithm",
                        "origins[0]",
                        "accessTokenSeconds",
                        "idTokenSeconds",
                        "refreshTokenSeconds",
                        "backChannelLogoutUri");
    }

    @Test
    void theSameAddressTwiceIsTold() {
        var answer = owner.post(
                path,
                body("x")
                        .replace(
                                "[\"https://www.example.org/callback\"]",
                                "[\"https://www.example.org/callback\",\"https://www.example.org/callback\"]"));

        assertThat(TestApi.fields(answer)).containsExactly("redirectUris[1]");
    }

    @Test
    void aMismatchIsExplained() {
        var check = owner.post(
                path + "/" + id(made()) + "/redirect-checks",
                "{\"address\":\"https://login.example.org/oidc/auth?client_id=1&redirect_uri="
                        + "http%3A%2F%2Fwww.example.org%2Fcallback%2F\"}");

        var view = json(check);
        assertThat(view.get("asked").asString()).isEqualTo("http://www.example.org/callback/");
        assertThat(view.get("accepted").asBoolean()).isFalse();
        assertThat(view.get("nearest").asString()).isEqualTo("https://www.example.org/callback");
        assertThat(view.get("at").asInt()).isEqualTo(4);
        assertThat(view.get("differences").get(0).get("part").asString()).isEqualTo("scheme");
        assertThat(view.get("differences").get(1).get("part").asString()).isEqualTo("trailing-slash");
    }

    @Test
    void anotherPoolsAddressesAreNotCompared() {
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/applications/" + id(made()) + "/redirect-checks";

        assertProblem(owner.post(elsewhere, "{\"address\":\"https://a.example\"}"), 404, "not-found");
        assertThat(TestApi.fields(owner.post(path + "/" + id(made()) + "/redirect-checks", "{}")))
                .containsExactly("address");
    }

    @Test
    void itsKindStays() {
        var answer = made();

        var changed = owner.put(path + "/" + id(answer), etag(answer), body("x").replace("\"web\"", "\"native\""));

        assertThat(TestApi.fields(changed)).containsExactly("kind");
    }

    @Test
    void aNewSecretEndsTheFormerOne() {
        var answer = made();

        var renewed = send("/" + id(answer) + "/secret", "POST", etag(answer));

        var stored = applications.find(pool.id(), new ClientId(id(answer))).orElseThrow();
        assertThat(stored.secret()
                        .orElseThrow()
                        .matches(json(renewed).get("clientSecret").asString()))
                .isTrue();
        assertThat(json(renewed).get("clientSecret")).isNotEqualTo(json(answer).get("clientSecret"));
    }

    @Test
    void aDeletedOneIsGone() {
        var answer = made();

        assertThat(send("/" + id(answer), "DELETE", etag(answer)).statusCode()).isEqualTo(204);

        assertProblem(owner.get(path + "/" + id(answer)), 404, "not-found");
        assertThat(json(owner.get(path)).get("items")).isEmpty();
    }

    @Test
    void anotherPoolsApplicationLooksAsIfItDidNotExist() {
        var answer = made();
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/applications/" + id(answer);

        assertProblem(owner.get(elsewhere), 404, "not-found");
        assertProblem(owner.put(elsewhere, etag(answer), body("x")), 404, "not-found");
    }

    private HttpResponse<String> send(String more, String method, String version) {
        return owner.send(owner.request(path + more)
                .header(
                        "X-CSRF-Token",
                        json(owner.get("/api/v1/me")).get("csrfToken").asString())
                .header("If-Match", version)
                .method(method, BodyPublishers.noBody()));
    }
}
