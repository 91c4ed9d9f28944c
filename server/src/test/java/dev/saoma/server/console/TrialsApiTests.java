package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestApi.location;
import static dev.saoma.server.console.TestApi.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A developer logs in to an application as its visitors do, and sees what it would get.
@ApiServer
class TrialsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Users users;

    @Autowired
    private ScanStore scans;

    @Autowired
    private BeginSession sessions;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private Grants grants;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private OfficialAccount account;
    private Visit owner;
    private UserId user;
    private String path;
    private String id;

    @BeforeEach
    void anApplication() {
        catchUp();
        pool = api.pool();
        account = api.account(pool);
        owner = developers.signedIn(developers.ownerOfAll());
        var person = TestUsers.user(pool.id());
        users.add(person);
        user = person.id();
        path = "/api/v1/pools/" + pool.id() + "/applications";
        id = application("\"kind\":\"web\"");
    }

    /// Spring's authorization server looks at the machine's own clock to tell whether a code has expired.
    private void catchUp() {
        var behind = Duration.between(clock.instant(), Instant.now());
        if (behind.isPositive()) {
            clock.move(behind);
        }
    }

    private String application(String more) {
        var made = owner.post(path, """
                {"name":"Website","redirectUris":["https://www.example.org/callback"],"connections":["%s"],%s}""".formatted(account.identifier(), more));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).get("application").get("clientId").asString();
    }

    private String begun(Visit by, String application) {
        var answer = by.post(path + "/" + application + "/trials", "{\"scopes\":[\"profile\",\"wechat\",\"x\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("address").asString();
    }

    /// Where the page comes back to, once its person has scanned and been let in.
    ///
    /// @param asked what they were asked on their phone
    private String loggedIn(String address, ScanState... asked) {
        var sealed = parameter(location(api.browse(address, "")), "request");
        var request = CurrentPool.callIn(pool, () -> requests.open(sealed)).orElseThrow();
        clock.move(Duration.ofSeconds(2));
        var scan = scanned(asked);
        var cookie = sessions.begin(
                        pool.id(),
                        user,
                        SessionOfScan.id(scan),
                        List.of("mca"),
                        Optional.empty(),
                        new Surroundings("Chrome", "Windows", "CN", "Shanghai", "203.0.113.9"))
                .value()
                .reveal();
        return location(api.browse(addresses.publicUrl() + request.continueAt(), "saoma_session=" + cookie));
    }

    private ScanId scanned(ScanState... asked) {
        var now = clock.instant();
        var scan = new Scan(
                new ScanId(Ids.hex(11)),
                pool.id(),
                new ClientId(id),
                account.id(),
                new Scene(Ids.hex(16)),
                "t",
                "http://weixin.qq.com/q/x",
                Digest.of(Ids.hex(16)),
                TestScans.origin(),
                new ScanState.Waiting(),
                now,
                now.plusSeconds(120));
        scans.add(scan);
        var state = scan.state();
        for (var question : asked) {
            scans.move(scan.id(), state, question, now.plusMillis(500), scan.expiresAt());
            state = question;
        }
        var confirmed = new ScanState.Confirmed(user);
        scans.move(scan.id(), state, confirmed, now.plusSeconds(1), scan.expiresAt());
        scans.move(scan.id(), confirmed, new ScanState.Redeemed(user), now.plusMillis(1500), scan.expiresAt());
        return scan.id();
    }

    private static String parameter(String address, String name) {
        return Objects.requireNonNull(parameters(address).get(name), name);
    }

    private HttpResponse<String> end(Visit by, String application, String cameTo) {
        var answer = parameters(cameTo);
        return by.post(
                path + "/" + application + "/trials/end",
                "{\"state\":\"" + answer.get("state") + "\",\"code\":\"" + answer.get("code") + "\"}");
    }

    private static List<String> steps(JsonNode view) {
        return StreamSupport.stream(view.get("steps").spliterator(), false)
                .map(step -> step.get("step").asString())
                .toList();
    }

    @Test
    void theDeveloperSeesTheClaimsAndTheStepsAndNoToken() {
        var cameTo = loggedIn(begun(owner, id));
        assertThat(cameTo).startsWith(addresses.publicUrl() + "/console/trials/" + pool.id() + "/" + id + "?");

        var answer = end(owner, id, cameTo);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var view = json(answer);
        assertThat(view.get("idToken").get("sub").asString()).isEqualTo(user.value());
        assertThat(view.get("idToken").get("aud").asString()).isEqualTo(id);
        assertThat(view.get("userInfo").get("name").asString()).isNotEmpty();
        assertThat(view.get("acr").asString()).isEqualTo("scan");
        assertThat(view.get("amr").get(0).asString()).isEqualTo("mca");
        assertThat(view.get("scopes").toString()).isEqualTo("[\"openid\",\"profile\",\"wechat\"]");
        assertThat(steps(view)).containsExactly("asked", "shown", "scanned", "let-in", "code", "tokens");
        assertThat(answer.body()).doesNotContain("eyJ");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aPersonWhoWasAskedIsSeenToAnswerAndToConfirm() {
        var question = new ScanState.Asking(new OpenId("openid-of-somebody"), new Question.Confirm(null));

        var view = json(end(owner, id, loggedIn(begun(owner, id), question)));

        assertThat(steps(view))
                .containsExactly("asked", "shown", "scanned", "answered", "confirmed", "let-in", "code", "tokens");
    }

    @Test
    void itsTokensAreRevokedAndItsCodeIsWorthNothingMore() {
        var cameTo = loggedIn(begun(owner, id));
        end(owner, id, cameTo);

        var code = parameter(cameTo, "code");
        assertThat(grants.findByCode(pool.id(), Digest.of(code)).orElseThrow().state())
                .hasToString("Revoked[]");
        assertProblem(end(owner, id, cameTo), 410, "trial-over");
    }

    @Test
    void nobodyElseSeesTheEnd() {
        var cameTo = loggedIn(begun(owner, id));
        var other = developers.signedIn(developers.ownerOfAll());

        assertProblem(end(other, id, cameTo), 410, "trial-over");
        assertProblem(end(owner, application("\"kind\":\"web\""), cameTo), 410, "trial-over");
        assertThat(end(owner, id, cameTo).statusCode()).isEqualTo(200);
    }

    @Test
    void aTrialThatTookTooLongIsOver() {
        var cameTo = loggedIn(begun(owner, id));
        clock.move(Duration.ofMinutes(31));
        var fresh = loggedIn(begun(owner, id));

        assertProblem(
                owner.post(
                        path + "/" + id + "/trials/end",
                        "{\"state\":\"" + parameters(cameTo).get("state") + "\",\"code\":\""
                                + parameters(fresh).get("code") + "\"}"),
                410,
                "trial-over");
    }

    @Test
    void theAddressOfTrialsIsNobodyElses() {
        var address = addresses.publicUrl() + "/console/trials/" + pool.id() + "/" + id;
        var asked = addresses.issuer(pool) + "/auth?response_type=code&scope=openid&client_id=" + id
                + "&code_challenge=" + "a".repeat(43) + "&code_challenge_method=S256&redirect_uri=" + address;

        assertThat(api.browse(asked, "").statusCode()).isEqualTo(400);
    }

    @Test
    void theAddressIsGoodForOneBrowser() {
        var address = begun(owner, id);
        api.browse(address, "");

        assertThat(api.browse(address, "").statusCode()).isEqualTo(400);
    }

    @Test
    void anApplicationThatPushesAndBindsItsTokensCanBeTried() {
        id = application(
                "\"kind\":\"single-page\",\"requirePar\":true,\"requireDpop\":true,\"accessTokenFormat\":\"opaque\"");

        var answer = end(owner, id, loggedIn(begun(owner, id)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("accessToken").isNull()).isTrue();
    }

    @Test
    void whoMayNotChangeApplicationsTriesNone() {
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));

        TestApi.assertLacks("applications:write", auditor.post(path + "/" + id + "/trials", "{}"));
        TestApi.assertLacks("applications:write", auditor.post(path + "/" + id + "/trials/end", "{}"));
    }

    @Test
    void aProgramTriesNone() {
        var token = api.token(pool, ApiScope.APPLICATIONS_WRITE);

        assertProblem(api.post(pool, "/applications/" + id + "/trials", token, "{}"), 403, "developers-alone");
        assertProblem(
                api.post(pool, "/applications/" + id + "/trials/end", token, "{\"state\":\"a\",\"code\":\"b\"}"),
                403,
                "developers-alone");
    }

    @Test
    void aDeviceAndAnotherPoolsApplicationCannotBeTried() {
        var device = application("\"kind\":\"device\"");
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/applications/" + id + "/trials";

        assertProblem(owner.post(path + "/" + device + "/trials", "{}"), 404, "not-found");
        assertProblem(owner.post(elsewhere, "{}"), 404, "not-found");
    }
}
