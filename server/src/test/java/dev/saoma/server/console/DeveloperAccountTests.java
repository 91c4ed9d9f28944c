package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestDevelopers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.AuthenticatorApp;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.HeldPasswords;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What developers do with their own account, and what a browser that was left open may not.
@ApiServer
class DeveloperAccountTests {

    private static final String NEW = "seven green ladders";

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext server;

    private record WithApp(Developer developer, Visit visit, AuthenticatorApp app, String recoveryCode) {}

    private static String password(String password) {
        return "{\"password\":\"" + password + "\"}";
    }

    private static String code(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private static HttpResponse<String> put(Visit visit, String path, String body) {
        return visit.put(path, "*", body);
    }

    private WithApp withApp() {
        clock.move(Duration.ofHours(2)); // what others tried from this address does not count any more
        var developer = developers.ownerOfAll();
        var visit = developers.signedIn(developer);
        var proposal = json(visit.post("/api/v1/me/second-factor", "{}"));
        var app = new AuthenticatorApp(proposal.get("secret").asString());
        assertThat(proposal.get("uri").asString()).startsWith("otpauth://totp/Saoma:");
        var activated = visit.post("/api/v1/me/second-factor/activation", code(app.code(clock.instant())));
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);
        var recovery = json(activated).get("recoveryCodes");
        assertThat(recovery).hasSize(10);
        clock.move(Duration.ofSeconds(60));
        return new WithApp(developer, visit, app, recovery.get(0).asString());
    }

    private HttpResponse<String> secondStep(Visit visit, Developer developer, String code) {
        var first = visit.signIn(developer.email().value(), PASSWORD);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(visit.cookies()).isEmpty();
        var ticket = json(first).get("ticket").asString();
        return visit.post(
                "/console/session/second-factor", "{\"ticket\":\"" + ticket + "\",\"code\":\"" + code + "\"}");
    }

    @Test
    void withASecondFactorThePasswordAloneOpensNothing() {
        var with = withApp();
        var visit = developers.visit();

        assertProblem(secondStep(visit, with.developer(), "000000"), 403, "code-refused");
        assertThat(secondStep(visit, with.developer(), with.app().code(clock.instant()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(visit.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnce() {
        var with = withApp();
        var code = with.app().code(clock.instant());
        secondStep(developers.visit(), with.developer(), code);

        assertProblem(secondStep(developers.visit(), with.developer(), code), 403, "code-refused");
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var with = withApp();
        var typed = with.recoveryCode().substring(0, 5).toUpperCase(java.util.Locale.ROOT) + "-"
                + with.recoveryCode().substring(5);

        assertThat(secondStep(developers.visit(), with.developer(), typed).statusCode())
                .isEqualTo(204);
        assertProblem(secondStep(developers.visit(), with.developer(), with.recoveryCode()), 403, "code-refused");
    }

    @Test
    void whoGuessesCodesWaits() {
        var with = withApp();
        for (var count = 0; count < 5; count++) {
            assertProblem(secondStep(developers.visit(), with.developer(), "00000" + count), 403, "code-refused");
        }

        assertProblem(
                secondStep(developers.visit(), with.developer(), with.app().code(clock.instant())),
                429,
                "sign-in-too-soon");
    }

    @Test
    void aTicketIsItsDevelopersAndExpires() {
        var with = withApp();
        var other = withApp();
        var visit = developers.visit();
        var ticket = json(visit.signIn(with.developer().email().value(), PASSWORD))
                .get("ticket")
                .asString();
        var forged = other.developer().id() + ticket.substring(ticket.indexOf('.'));

        assertProblem(
                visit.post(
                        "/console/session/second-factor",
                        "{\"ticket\":\"" + forged + "\",\"code\":\""
                                + other.app().code(clock.instant()) + "\"}"),
                403,
                "code-refused");
        clock.move(Duration.ofMinutes(5));
        assertProblem(
                visit.post(
                        "/console/session/second-factor",
                        "{\"ticket\":\"" + ticket + "\",\"code\":\""
                                + with.app().code(clock.instant()) + "\"}"),
                403,
                "code-refused");
        assertProblem(visit.post("/console/session/second-factor", "{}"), 403, "code-refused");
    }

    @Test
    void aBrowserThatWasLeftOpenChangesNoWayToSignIn() {
        var visit = developers.signedIn(developers.ownerOfAll());
        clock.move(Duration.ofMinutes(5));

        assertProblem(visit.post("/api/v1/me/second-factor", "{}"), 403, "confirm-first");
        assertProblem(visit.post("/api/v1/me/second-factor/activation", code("000000")), 403, "confirm-first");
        assertProblem(visit.delete("/api/v1/me/second-factor"), 403, "confirm-first");
        assertProblem(put(visit, "/api/v1/me/password", password(NEW)), 403, "confirm-first");

        assertProblem(visit.post("/api/v1/me/confirmation", password("not the password")), 403, "sign-in-refused");
        assertThat(visit.post("/api/v1/me/confirmation", password(PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(json(visit.get("/api/v1/me/security")).get("confirmed").asBoolean())
                .isTrue();
        assertThat(visit.post("/api/v1/me/second-factor", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesThePasswordOfAnOpenBrowserWaits() {
        var visit = developers.signedIn(developers.ownerOfAll());
        for (var count = 0; count < 5; count++) {
            visit.post("/api/v1/me/confirmation", password("guess " + count));
        }

        assertProblem(visit.post("/api/v1/me/confirmation", password(PASSWORD)), 429, "sign-in-too-soon");
    }

    @Test
    void aProofThatNobodyLookedAtIsNoGuess() throws InterruptedException {
        var visit = developers.signedIn(developers.ownerOfAll());
        for (var count = 0; count < 4; count++) {
            visit.post("/api/v1/me/confirmation", password("guess " + count));
        }
        try (var _ = new HeldPasswords(server)) {
            assertProblem(visit.post("/api/v1/me/confirmation", password(PASSWORD)), 429, "sign-in-too-soon");
        }

        assertThat(visit.post("/api/v1/me/confirmation", password(PASSWORD)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() {
        var developer = developers.ownerOfAll();
        var here = developers.signedIn(developer);
        var elsewhere = developers.signedIn(developer);

        assertThat(TestApi.fields(put(here, "/api/v1/me/password", password("short"))))
                .containsExactly("password");
        assertThat(put(here, "/api/v1/me/password", password(NEW)).statusCode()).isEqualTo(204);

        assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertProblem(elsewhere.get("/api/v1/me"), 401, "unauthorized");
        clock.move(Duration.ofHours(2));
        assertProblem(developers.visit().signIn(developer.email().value(), PASSWORD), 403, "sign-in-refused");
        assertThat(developers.visit().signIn(developer.email().value(), NEW).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anotherWayToSignInEndsAllOtherSessions() {
        var developer = developers.ownerOfAll();
        var here = developers.signedIn(developer);
        var before = developers.signedIn(developer);
        var proposal = json(here.post("/api/v1/me/second-factor", "{}"));
        var app = new AuthenticatorApp(proposal.get("secret").asString());

        here.post("/api/v1/me/second-factor/activation", code("000000"));
        assertThat(before.get("/api/v1/me").statusCode())
                .as("nothing has changed yet")
                .isEqualTo(200);
        here.post("/api/v1/me/second-factor/activation", code(app.code(clock.instant())));
        assertProblem(before.get("/api/v1/me"), 401, "unauthorized");

        var between = developers.signedIn(developer);
        assertThat(here.delete("/api/v1/me/second-factor").statusCode()).isEqualTo(204);
        assertProblem(between.get("/api/v1/me"), 401, "unauthorized");
        assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aTicketIsGoodNoLongerThanThePassword() {
        var with = withApp();
        var visit = developers.visit();
        var ticket = json(visit.signIn(with.developer().email().value(), PASSWORD))
                .get("ticket")
                .asString();
        put(with.visit(), "/api/v1/me/password", password(NEW));

        assertProblem(
                visit.post(
                        "/console/session/second-factor",
                        "{\"ticket\":\"" + ticket + "\",\"code\":\""
                                + with.app().code(clock.instant()) + "\"}"),
                403,
                "code-refused");
    }

    @Test
    void developersSeeAndEndTheirOwnSessionsAlone() {
        var developer = developers.ownerOfAll();
        var here = developers.signedIn(developer);
        var elsewhere = developers.signedIn(developer);
        var stranger = developers.signedIn(developers.ownerOfAll());

        var sessions = json(here.get("/api/v1/me/sessions")).get("items");
        assertThat(sessions).hasSize(2);
        for (var visit : List.of(here, elsewhere)) {
            var key = Objects.requireNonNull(visit.cookies().get("saoma-console-session"));
            assertThat(sessions.toString())
                    .doesNotContain(key)
                    .doesNotContain(Digest.of(key).value());
        }
        var other = sessions.get(0).get("here").asBoolean() ? sessions.get(1) : sessions.get(0);
        var path = "/api/v1/me/sessions/" + other.get("id").asString();

        assertProblem(stranger.delete(path), 404, "not-found");
        assertThat(here.delete(path).statusCode()).isEqualTo(204);
        assertProblem(elsewhere.get("/api/v1/me"), 401, "unauthorized");
        assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsKnownByItsBrowserAndWhereItWas() {
        var here = developers.visit();
        here.signIn(developers.ownerOfAll().email().value(), PASSWORD);

        var session = json(here.get("/api/v1/me/sessions")).get("items").get(0);

        assertThat(session.get("browser").asString()).isEqualTo("Chrome");
        assertThat(session.get("system").asString()).isEqualTo("Windows");
        assertThat(session.get("address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void allSessionsOfADeveloperButTheOneThatAsksAreEndedAtOnce() {
        var developer = developers.ownerOfAll();
        var here = developers.signedIn(developer);
        var elsewhere = List.of(developers.signedIn(developer), developers.signedIn(developer));
        var stranger = developers.signedIn(developers.ownerOfAll());

        assertThat(here.delete("/api/v1/me/sessions").statusCode()).isEqualTo(204);

        for (var visit : elsewhere) {
            assertProblem(visit.get("/api/v1/me"), 401, "unauthorized");
        }
        assertThat(json(here.get("/api/v1/me/sessions")).get("items")).hasSize(1);
        assertThat(stranger.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(here.get("/api/v1/audit?limit=50").body()).contains("developer.other-sessions-ended");
    }

    @Test
    void theTrailSaysWhenAWayToSignInCameAndWent() {
        var with = withApp();
        with.visit().delete("/api/v1/me/second-factor");

        var trail = with.visit().get("/api/v1/audit?limit=50").body();

        assertThat(trail).contains("developer.second-factor-added", "developer.second-factor-removed");
        assertThat(trail).doesNotContain(with.recoveryCode());
        assertThat(developers
                        .visit()
                        .signIn(with.developer().email().value(), PASSWORD)
                        .statusCode())
                .isEqualTo(204);
    }
}
