package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestDevelopers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.HeldPasswords;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How developers come into the console, and what keeps others out.
@ApiServer
class SignInTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext server;

    private Visit signedInByPassword(Developer developer) {
        var visit = developers.visit();
        assertThat(visit.signIn(developer.email().value(), PASSWORD).statusCode())
                .isEqualTo(204);
        return visit;
    }

    @Test
    void aDeveloperSignsInAndIsKnown() {
        var developer = developers.ownerOfAll();

        var answer = json(signedInByPassword(developer).get("/api/v1/me"));

        assertThat(answer.get("email").asString()).isEqualTo(developer.email().value());
        assertThat(answer.get("csrfToken").asString()).hasSize(43);
    }

    @Test
    void capitalsInTheAddressDoNotMatter() {
        var developer = developers.ownerOfAll();

        var answer = developers.visit().signIn(developer.email().value().toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void theSessionsCookieIsForThisSiteAloneAndNoScriptReadsIt() {
        var developer = developers.ownerOfAll();

        var answer = developers.visit().signIn(developer.email().value(), PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        var developer = developers.ownerOfAll();
        var visit = developers.visit();

        var wrong = visit.signIn(developer.email().value(), "not the password");
        var unknown = visit.signIn("nobody@example.org", PASSWORD);

        assertProblem(wrong, 403, "sign-in-refused");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void whoGuessesWaitsLongerEachTimeAndIsNeverLockedOut() {
        var email = developers.ownerOfAll().email().value();
        var guesser = developers.visit();
        for (var count = 0; count < 5; count++) {
            assertProblem(guesser.signIn(email, "guess " + count), 403, "sign-in-refused");
        }

        var sixth = guesser.signIn(email, PASSWORD);
        assertProblem(sixth, 429, "sign-in-too-soon");
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("1");

        clock.move(Duration.ofSeconds(1));
        assertProblem(guesser.signIn(email, "guess 6"), 403, "sign-in-refused");
        assertThat(guesser.signIn(email, PASSWORD).headers().firstValue("Retry-After"))
                .hasValue("2");

        clock.move(Duration.ofSeconds(2));
        assertThat(guesser.signIn(email, PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void aTryThatNobodyLookedAtIsNone() throws InterruptedException {
        var email = developers.ownerOfAll().email().value();
        var visit = developers.visit();
        for (var count = 0; count < 4; count++) {
            assertProblem(visit.signIn(email, "guess " + count), 403, "sign-in-refused");
        }
        try (var _ = new HeldPasswords(server)) {
            assertProblem(visit.signIn(email, PASSWORD), 429, "sign-in-too-soon");
        }

        assertThat(visit.signIn(email, PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void othersWhoGuessDoNotKeepAKnownBrowserOut() {
        var developer = developers.ownerOfAll();
        var own = signedInByPassword(developer);
        assertThat(own.delete("/console/session").statusCode()).isEqualTo(204);
        var email = developer.email().value();
        var guesser = developers.visit();
        for (var count = 0; count < 6; count++) {
            guesser.signIn(email, "guess " + count);
        }
        assertThat(guesser.signIn(email, PASSWORD).statusCode()).isEqualTo(429);

        assertThat(own.signIn(email, PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void anotherSiteCannotSignABrowserIn() {
        var developer = developers.ownerOfAll();
        var visit = developers.visit();
        var body = "{\"email\":\"" + developer.email() + "\",\"password\":\"" + PASSWORD + "\"}";

        var answer = visit.send(api.at("/console/session")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertProblem(answer, 403, "cross-site");
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void aCallThatChangesSomethingNeedsTheSessionsOwnToken() {
        var pool = api.pool();
        var visit = developers.signedIn(developers.ownerOfAll());
        var other = developers.signedIn(developers.ownerOfAll());
        var path = "/api/v1/pools/" + pool.id() + "/connection-secrets";
        var foreign = json(other.get("/api/v1/me")).get("csrfToken").asString();

        assertProblem(visit.send(visit.request(path).POST(BodyPublishers.noBody())), 403, "cross-site");
        assertProblem(
                visit.send(visit.request(path).header("X-CSRF-Token", foreign).POST(BodyPublishers.noBody())),
                403,
                "cross-site");
        assertThat(visit.post(path, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void afterSigningOutTheCookieIsWorthNothing() {
        var visit = developers.signedIn(developers.ownerOfAll());
        var key = visit.cookies().get("saoma-console-session");

        assertThat(visit.delete("/console/session").statusCode()).isEqualTo(204);

        visit.cookies().put("saoma-console-session", key);
        assertProblem(visit.get("/api/v1/me"), 401, "unauthorized");
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndWhenItsTimeIsOver() {
        var idle = developers.signedIn(developers.ownerOfAll());
        clock.move(Duration.ofMinutes(119));
        assertThat(idle.get("/api/v1/me").statusCode()).isEqualTo(200);
        clock.move(Duration.ofHours(2));
        assertProblem(idle.get("/api/v1/me"), 401, "unauthorized");

        var busy = developers.signedIn(developers.ownerOfAll());
        for (var hour = 0; hour < 11; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(busy.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofHours(1));
        assertProblem(busy.get("/api/v1/me"), 401, "unauthorized");
    }

    @Test
    void aPageThatLooksByItselfDoesNotKeepTheSessionAlive() {
        var visit = developers.signedIn(developers.ownerOfAll());
        for (var minute = 0; minute < 119; minute++) {
            clock.move(Duration.ofMinutes(1));
            var looked = visit.send(
                    visit.request("/api/v1/me").header("X-Background", "1").GET());
            assertThat(looked.statusCode()).isEqualTo(200);
        }
        var streamed = visit.send(visit.request("/api/v1/me")
                .header("Accept", "text/event-stream")
                .GET());
        assertThat(streamed.statusCode()).isNotEqualTo(401);
        clock.move(Duration.ofMinutes(1));

        assertProblem(visit.get("/api/v1/me"), 401, "unauthorized");
    }

    @Test
    void anUnknownAddressIsInTheTrailWithoutWhatWasTyped() {
        var owner = developers.signedIn(developers.ownerOfAll());
        clock.move(Duration.ofMinutes(61)); // what others tried from this address does not count any more
        var typed = "typed-by-mistake-" + dev.saoma.server.testing.Ids.hex(6) + "@example.org";

        developers.visit().signIn(typed, PASSWORD);

        var entry = json(owner.get("/api/v1/audit?limit=1")).get("items").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("developer.sign-in-refused");
        assertThat(entry.get("object").asString()).isEqualTo("developer/unknown");
        assertThat(entry.toString()).doesNotContain(typed);
    }

    @Test
    void aPoolWithoutAPartInItLooksAsIfItDidNotExist() {
        var own = api.pool();
        var other = api.pool();
        var visit = developers.signedIn(developers.member(own.id(), Role.OWNER));

        assertThat(visit.get("/api/v1/pools/" + own.id() + "/connections").statusCode())
                .isEqualTo(200);
        assertProblem(visit.get("/api/v1/pools/" + other.id() + "/connections"), 404, "not-found");
        assertProblem(visit.get("/api/v1/pools/000000000000000000000000/audit"), 404, "not-found");
        assertProblem(visit.get("/api/v1/audit"), 404, "not-found");
        assertThat(json(visit.get("/api/v1/pools")).get("items")).hasSize(1);
    }

    @Test
    void anAuditorLooksAndChangesNothing() {
        var pool = api.pool();
        var visit = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var base = "/api/v1/pools/" + pool.id();

        assertThat(visit.get(base + "/audit").statusCode()).isEqualTo(200);
        TestApi.assertLacks("connections:write", visit.post(base + "/connections", "{}"));
        TestApi.assertLacks("keys:rotate", visit.post(base + "/keys/rotate", "{}"));
    }

    @Test
    void anAdministratorDoesNotReplaceTheKeys() {
        var pool = api.pool();
        var visit = developers.signedIn(developers.member(pool.id(), Role.ADMINISTRATOR));

        TestApi.assertLacks("keys:rotate", visit.post("/api/v1/pools/" + pool.id() + "/keys/rotate", "{}"));
    }

    @Test
    void theInstallationsTrailSaysWhoSignedInAndWhoWasRefused() {
        var developer = developers.ownerOfAll();
        clock.move(Duration.ofHours(1)); // what others tried from this address does not count any more
        developers.visit().signIn(developer.email().value(), "not the password");
        clock.move(Duration.ofSeconds(1));
        var visit = signedInByPassword(developer);

        var entries = json(visit.get("/api/v1/audit?limit=2")).get("items");

        assertThat(entries.get(0).get("action").asString()).isEqualTo("developer.signed-in");
        assertThat(entries.get(0).get("actor").get("kind").asString()).isEqualTo("developer");
        assertThat(entries.get(0).get("actor").get("id").asString())
                .isEqualTo(developer.id().value());
        assertThat(entries.get(1).get("action").asString()).isEqualTo("developer.sign-in-refused");
        assertThat(entries.get(1).get("actor").get("kind").asString()).isEqualTo("itself");
    }

    @Test
    void toAProgramTheDevelopersOwnAddressesDoNotExist() {
        var token = api.token(api.pool(), TestApi.ALL);

        for (var path : new String[] {"/api/v1/me", "/api/v1/pools", "/api/v1/system", "/api/v1/audit"}) {
            assertProblem(api.send(api.at(path).header("Authorization", "Bearer " + token)), 404, "not-found");
        }
    }

    @Test
    void theConsoleIsNotThereAtAPoolsOwnAddress() {
        var pool = api.pool();
        var visit = developers.signedIn(developers.ownerOfAll());

        assertThat(visit.get("/p/" + pool.slug() + "/console/").statusCode()).isEqualTo(404);
        assertThat(visit.get("/p/" + pool.slug() + "/api/v1/me").statusCode()).isEqualTo(404);
        assertThat(visit.post("/p/" + pool.slug() + "/console/session", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageIsTheSameAtEachOfItsAddressesAndItsPolicyIsStrict() {
        var visit = developers.visit();

        var one = visit.get("/console/");
        var other = visit.get("/console/pools/x/connections?y=z");

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(200);
        var policy = one.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(other.headers().firstValue("Content-Security-Policy")).isNotEqualTo(java.util.Optional.of(policy));
        assertThat(visit.get("/console/assets/nothing.js").statusCode()).isEqualTo(404);
        assertThat(visit.get("/console/assets/..%2findex.html").statusCode()).isNotEqualTo(200);
    }
}
