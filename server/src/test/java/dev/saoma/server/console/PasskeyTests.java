package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestDevelopers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A passkey signs its developer in, and nothing that only looks like it does.
@ApiServer
class PasskeyTests {

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SettableClock clock;

    private SoftPasskey passkey(Developer developer) {
        return new SoftPasskey(addresses.publicUrl().toString(), developer.id().value(), Ids.hex(32));
    }

    private static String challenge(Visit visit, String path) {
        var answer = visit.post(path, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("challenge").asString();
    }

    private static HttpResponse<String> add(Visit visit, SoftPasskey passkey) {
        return visit.post(
                "/api/v1/me/passkeys", passkey.made("My key", challenge(visit, "/api/v1/me/passkeys/options")));
    }

    private HttpResponse<String> signIn(Visit visit, SoftPasskey passkey) {
        return visit.post(
                "/console/session/passkey", passkey.answer(challenge(visit, "/console/session/passkey/options")));
    }

    private SoftPasskey added(Developer developer) {
        var passkey = passkey(developer);
        assertThat(add(developers.signedIn(developer), passkey).statusCode()).isEqualTo(204);
        return passkey;
    }

    @Test
    void aPasskeySignsItsDeveloperIn() {
        var developer = developers.ownerOfAll();
        var passkey = added(developer);
        var visit = developers.visit();

        assertThat(signIn(visit, passkey).statusCode()).isEqualTo(204);

        assertThat(json(visit.get("/api/v1/me")).get("email").asString())
                .isEqualTo(developer.email().value());
        var listed = json(visit.get("/api/v1/me/passkeys")).get("items");
        assertThat(listed.get(0).get("name").asString()).isEqualTo("My key");
        assertThat(listed.get(0).get("usedAt").isNull()).isFalse();
    }

    @Test
    void ofOneKeyThatComesTwiceAtOnceOneIsTaken() {
        var developer = developers.ownerOfAll();
        var visit = developers.signedIn(developer);
        var made = passkey(developer).made("My key", challenge(visit, "/api/v1/me/passkeys/options"));

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> visit.post("/api/v1/me/passkeys", made).statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(204).allMatch(status -> status < 500);
        assertThat(json(visit.get("/api/v1/me/passkeys")).get("items").size()).isEqualTo(1);
    }

    @Test
    void whoHasAsManyAsThereMayBeIsToldSoBeforeTheirDeviceMakesOneMore() {
        var developer = developers.ownerOfAll();
        var visit = developers.signedIn(developer);
        for (var count = 1; count < 20; count++) {
            assertThat(add(visit, passkey(developer)).statusCode()).isEqualTo(204);
        }
        var early = passkey(developer).made("One more", challenge(visit, "/api/v1/me/passkeys/options"));
        assertThat(add(visit, passkey(developer)).statusCode()).isEqualTo(204);

        assertProblem(visit.post("/api/v1/me/passkeys/options", "{}"), 409, "too-many-passkeys");
        assertProblem(visit.post("/api/v1/me/passkeys", early), 409, "too-many-passkeys");

        var id = json(visit.get("/api/v1/me/passkeys")).get("items").get(0).get("id");
        assertThat(visit.delete("/api/v1/me/passkeys/" + id.asString()).statusCode())
                .isEqualTo(204);
        assertThat(add(visit, passkey(developer)).statusCode()).isEqualTo(204);
    }

    @Test
    void aKeyOfAnotherSiteOrWithoutAPersonIsNotTaken() {
        var developer = developers.ownerOfAll();
        var visit = developers.signedIn(developer);

        var foreign = passkey(developer);
        foreign.origin = "https://evil.example";
        assertProblem(add(visit, foreign), 403, "passkey-refused");
        var bound = passkey(developer);
        bound.site = "evil.example";
        assertProblem(add(visit, bound), 403, "passkey-refused");
        var absent = passkey(developer);
        absent.flags = 0x01;
        assertProblem(add(visit, absent), 403, "passkey-refused");
        assertThat(json(visit.get("/api/v1/me/passkeys")).get("items")).isEmpty();
    }

    @Test
    void anAnswerOfAnotherSiteOrWithoutAPersonSignsNobodyIn() {
        var developer = developers.ownerOfAll();
        var passkey = added(developer);
        var visit = developers.visit();

        passkey.origin = "https://evil.example";
        assertProblem(signIn(visit, passkey), 403, "passkey-refused");
        passkey.origin = addresses.publicUrl().toString();
        passkey.site = "evil.example";
        assertProblem(signIn(visit, passkey), 403, "passkey-refused");
        passkey.site = "localhost";
        passkey.flags = 0x01;
        assertProblem(signIn(visit, passkey), 403, "passkey-refused");
        passkey.flags = 0x05;
        passkey.bearer = developers.ownerOfAll().id().value();
        assertProblem(signIn(visit, passkey), 403, "passkey-refused");
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void anAnswerIsGoodOnceAndForFiveMinutes() {
        var passkey = added(developers.ownerOfAll());
        var visit = developers.visit();
        var answer = passkey.answer(challenge(visit, "/console/session/passkey/options"));
        assertThat(developers.visit().post("/console/session/passkey", answer).statusCode())
                .isEqualTo(204);
        assertProblem(developers.visit().post("/console/session/passkey", answer), 403, "passkey-refused");

        var late = passkey.answer(challenge(visit, "/console/session/passkey/options"));
        clock.move(Duration.ofMinutes(5));
        assertProblem(developers.visit().post("/console/session/passkey", late), 403, "passkey-refused");
    }

    @Test
    void anotherKeysSignatureIsWorthNothing() {
        var developer = developers.ownerOfAll();
        var credential = Ids.hex(32);
        var own =
                new SoftPasskey(addresses.publicUrl().toString(), developer.id().value(), credential);
        assertThat(add(developers.signedIn(developer), own).statusCode()).isEqualTo(204);
        var forged =
                new SoftPasskey(addresses.publicUrl().toString(), developer.id().value(), credential);

        assertProblem(signIn(developers.visit(), forged), 403, "passkey-refused");
        assertProblem(add(developers.signedIn(developers.ownerOfAll()), forged), 403, "passkey-refused");
    }

    @Test
    void aKeyWhoseCountGoesBackWasCopied() {
        var passkey = added(developers.ownerOfAll());
        passkey.count = 7;
        assertThat(signIn(developers.visit(), passkey).statusCode()).isEqualTo(204);

        assertProblem(signIn(developers.visit(), passkey), 403, "passkey-refused");
        passkey.count = 8;
        assertThat(signIn(developers.visit(), passkey).statusCode()).isEqualTo(204);
    }

    @Test
    void aPasskeyIsAddedAndRemovedOnlyByWhoHasJustProvenWhoTheyAre() {
        var developer = developers.ownerOfAll();
        var passkey = added(developer);
        var visit = developers.signedIn(developer);
        var id = json(visit.get("/api/v1/me/passkeys"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        clock.move(Duration.ofMinutes(5));

        assertProblem(visit.post("/api/v1/me/passkeys/options", "{}"), 403, "confirm-first");
        assertProblem(visit.post("/api/v1/me/passkeys", "{}"), 403, "confirm-first");
        assertProblem(visit.delete("/api/v1/me/passkeys/" + id), 403, "confirm-first");

        var signIn = passkey.answer(challenge(visit, "/console/session/passkey/options"));
        assertProblem(visit.post("/api/v1/me/confirmation/passkey", signIn), 403, "passkey-refused");
        var proof = passkey.answer(challenge(visit, "/api/v1/me/confirmation/passkey/options"));
        assertThat(visit.post("/api/v1/me/confirmation/passkey", proof).statusCode())
                .isEqualTo(204);

        var stranger = developers.signedIn(developers.ownerOfAll());
        assertProblem(stranger.delete("/api/v1/me/passkeys/" + id), 404, "not-found");
        var elsewhere = developers.signedIn(developer);
        assertThat(visit.delete("/api/v1/me/passkeys/" + id).statusCode()).isEqualTo(204);
        assertProblem(elsewhere.get("/api/v1/me"), 401, "unauthorized");
        assertThat(visit.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertProblem(signIn(developers.visit(), passkey), 403, "passkey-refused");
        assertThat(developers
                        .visit()
                        .signIn(developer.email().value(), PASSWORD)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        var visit = developers.visit();

        assertProblem(visit.post("/console/session/passkey", "{}"), 403, "passkey-refused");
        assertProblem(
                visit.post(
                        "/console/session/passkey",
                        "{\"credential\":\"?\",\"clientData\":\"!\",\"authenticatorData\":\"AAAA\"}"),
                403,
                "passkey-refused");
        assertThat(TestApi.fields(developers.signedIn(developers.ownerOfAll()).post("/api/v1/me/passkeys", "{}")))
                .containsExactly("name");
    }
}
