package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestDevelopers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.message.Senders;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Mailbox;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Who is asked into a pool, who comes, and who goes.
@ApiServer
class DevelopersApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Senders senders;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static String base(Pool pool) {
        return "/api/v1/pools/" + pool.id();
    }

    private static String address() {
        return "d" + Ids.hex(12) + "@example.org";
    }

    private Visit visitOf(Pool pool, Role role) {
        return developers.signedIn(developers.member(pool.id(), role));
    }

    private static HttpResponse<String> invite(Visit visit, Pool pool, String email, String role) {
        return visit.post(base(pool) + "/invitations", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    /// The secret of the link, as the page that it leads to has it.
    private static String link(HttpResponse<String> invited) {
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
        var link = json(invited).get("link").asString();
        assertThat(link).contains("/console/invitation#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static String body(String link, String password) {
        return "{\"link\":\"" + link + "\",\"password\":\"" + password + "\"}";
    }

    private static HttpResponse<String> accept(Visit visit, String link) {
        return visit.post("/console/invitations", body(link, PASSWORD));
    }

    private static HttpResponse<String> change(Visit visit, Pool pool, Developer who, int version, String role) {
        return visit.put(base(pool) + "/developers/" + who.id(), "\"v" + version + "\"", "{\"role\":\"" + role + "\"}");
    }

    private static HttpResponse<String> remove(Visit visit, Pool pool, Developer who, int version) {
        return visit.delete(base(pool) + "/developers/" + who.id(), "\"v" + version + "\"");
    }

    private static JsonNode me(Visit visit, Pool pool) {
        var items = json(visit.get(base(pool) + "/developers")).get("items");
        for (var item : items) {
            if (item.get("email")
                    .asString()
                    .equals(json(visit.get("/api/v1/me")).get("email").asString())) {
                return item;
            }
        }
        throw new AssertionError("Not among " + items);
    }

    @Test
    void theLinkIsMailedToWhomItIsForInTheLanguageOfWhoInvites() {
        var pool = api.pool();
        var email = address();
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            var owner = developers.member(pool.id(), Role.OWNER);
            var invited = invite(developers.signedIn(owner), pool, email, "auditor");
            var secret = link(invited);

            assertThat(json(invited).get("mailed").asBoolean()).isTrue();
            await().untilAsserted(() -> assertThat(mailbox.letters()).isNotEmpty());
            assertThat(mailbox.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .startsWith(email)
                            .contains(
                                    "/console/invitation#" + secret,
                                    owner.email().value(),
                                    pool.name()));
            assertThat(accept(developers.visit(), secret).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void withoutAMailServerAndOnceTooOftenTheLinkIsOnlyShown() {
        var pool = api.pool();
        var visit = visitOf(pool, Role.OWNER);
        var email = address();
        assertThat(json(invite(visit, pool, email, "auditor")).get("mailed").asBoolean())
                .isFalse();

        try (var _ = Mailbox.of(pool.id(), senders)) {
            for (var sent = 0; sent < 3; sent++) {
                assertThat(json(invite(visit, pool, email, "auditor"))
                                .get("mailed")
                                .asBoolean())
                        .isTrue();
            }
            var fourth = invite(visit, pool, email, "auditor");
            assertThat(json(fourth).get("mailed").asBoolean()).isFalse();
            assertThat(accept(developers.visit(), link(fourth)).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void whoIsInvitedMakesAnAccountByTheLinkAndSeesThatPoolAlone() {
        var pool = api.pool();
        api.pool();
        var email = address();
        var link = link(invite(visitOf(pool, Role.OWNER), pool, email, "administrator"));
        var guest = developers.visit();

        var seen = json(guest.post("/console/invitations/check", body(link, "")));
        assertThat(seen.get("email").asString()).isEqualTo(email);
        assertThat(seen.get("pool").asString()).isEqualTo(pool.name());
        assertThat(seen.get("hasAccount").asBoolean()).isFalse();
        assertThat(accept(guest, link).statusCode()).isEqualTo(204);

        var pools = json(guest.get("/api/v1/pools")).get("items");
        assertThat(pools).hasSize(1);
        assertThat(pools.get(0).get("id").asString()).isEqualTo(pool.id().value());
        assertThat(pools.get(0).get("role").asString()).isEqualTo("administrator");
        assertThat(me(guest, pool).get("signedInAt").isNull()).isFalse();
        assertThat(developers.visit().signIn(email, PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void whoHasAnAccountHasToBeSignedInToItAndThenJoins() {
        var pool = api.pool();
        var known = developers.member(api.pool().id(), Role.AUDITOR);
        var link = link(invite(visitOf(pool, Role.OWNER), pool, known.email().value(), "auditor"));

        assertProblem(accept(developers.visit(), link), 409, "sign-in-first");
        assertProblem(accept(visitOf(api.pool(), Role.OWNER), link), 409, "sign-in-first");

        var own = developers.signedIn(known);
        assertThat(accept(own, link).statusCode()).isEqualTo(204);
        assertThat(json(own.get("/api/v1/pools")).get("items")).hasSize(2);
    }

    @Test
    void aLinkWorksOnce() {
        var pool = api.pool();
        var link = link(invite(visitOf(pool, Role.OWNER), pool, address(), "auditor"));
        accept(developers.visit(), link);

        assertProblem(accept(developers.visit(), link), 410, "invitation-spent");
        assertProblem(developers.visit().post("/console/invitations/check", body(link, "")), 410, "invitation-spent");
    }

    @Test
    void aLinkIsGoodForAWeek() {
        var pool = api.pool();
        var link = link(invite(visitOf(pool, Role.OWNER), pool, address(), "auditor"));

        clock.move(Duration.ofDays(7).minusSeconds(1));
        assertThat(developers
                        .visit()
                        .post("/console/invitations/check", body(link, ""))
                        .statusCode())
                .isEqualTo(200);
        clock.move(Duration.ofSeconds(1));

        assertProblem(accept(developers.visit(), link), 410, "invitation-spent");
    }

    @Test
    void aLinkIsWorthNothingAfterItWasWithdrawnOrReplaced() {
        var pool = api.pool();
        var owner = visitOf(pool, Role.OWNER);
        var email = address();
        var first = link(invite(owner, pool, email, "auditor"));
        var invited = invite(owner, pool, email.toUpperCase(java.util.Locale.ROOT), "auditor");
        var second = link(invited);

        assertProblem(accept(developers.visit(), first), 410, "invitation-spent");
        var open = json(owner.get(base(pool) + "/invitations")).get("items");
        assertThat(open).hasSize(1);
        assertThat(open.toString()).doesNotContain(second);

        var path = base(pool) + "/invitations/"
                + json(invited).get("invitation").get("id").asString();
        assertThat(owner.delete(path).statusCode()).isEqualTo(204);
        assertProblem(owner.delete(path), 404, "not-found");
        assertProblem(accept(developers.visit(), second), 410, "invitation-spent");
    }

    @Test
    void aBadPasswordDoesNotUseTheLinkUp() {
        var pool = api.pool();
        var link = link(invite(visitOf(pool, Role.OWNER), pool, address(), "auditor"));
        var guest = developers.visit();

        assertThat(TestApi.fields(guest.post("/console/invitations", body(link, "short"))))
                .containsExactly("password");
        assertThat(accept(guest, link).statusCode()).isEqualTo(204);
    }

    @Test
    void anotherSiteCannotAcceptInSomebodysBrowser() {
        var pool = api.pool();
        var known = developers.member(api.pool().id(), Role.AUDITOR);
        var link = link(invite(visitOf(pool, Role.OWNER), pool, known.email().value(), "auditor"));
        var own = developers.signedIn(known);

        assertProblem(
                own.send(own.request("/console/invitations")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body(link, "")))),
                403,
                "cross-site");
        assertProblem(
                own.send(own.request("/console/invitations")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body(link, "")))),
                403,
                "cross-site");
    }

    @Test
    void anAuditorLooksAndInvitesNobody() {
        var pool = api.pool();
        var owner = developers.member(pool.id(), Role.OWNER);
        var auditor = visitOf(pool, Role.AUDITOR);

        assertThat(json(auditor.get(base(pool) + "/developers")).get("items").toString())
                .contains(owner.email().value());
        TestApi.assertLacks("developers:write", invite(auditor, pool, address(), "auditor"));
        TestApi.assertLacks("developers:write", change(auditor, pool, owner, 0, "auditor"));
        TestApi.assertLacks("developers:write", remove(auditor, pool, owner, 0));
    }

    @Test
    void anAdministratorNeitherMakesNorTouchesAnOwner() {
        var pool = api.pool();
        var owner = developers.member(pool.id(), Role.OWNER);
        var self = developers.member(pool.id(), Role.ADMINISTRATOR);
        var visit = developers.signedIn(self);
        var email = address();
        var invited = invite(developers.signedIn(owner), pool, email, "owner");

        assertProblem(invite(visit, pool, address(), "owner"), 403, "role-above-yours");
        assertProblem(change(visit, pool, self, 0, "owner"), 403, "role-above-yours");
        assertProblem(change(visit, pool, owner, 0, "auditor"), 403, "role-above-yours");
        assertProblem(remove(visit, pool, owner, 0), 403, "role-above-yours");
        assertProblem(invite(visit, pool, email, "auditor"), 403, "role-above-yours");
        assertProblem(
                visit.delete(base(pool) + "/invitations/"
                        + json(invited).get("invitation").get("id").asString()),
                403,
                "role-above-yours");
        assertThat(invite(visit, pool, address(), "administrator").statusCode()).isEqualTo(201);
    }

    @Test
    void theOwnerOfAnotherPoolFindsNothingHere() {
        var pool = api.pool();
        var other = api.pool();
        var owner = developers.member(pool.id(), Role.OWNER);
        var invited = json(invite(developers.signedIn(owner), pool, address(), "auditor"));
        var stranger = visitOf(other, Role.OWNER);

        assertProblem(stranger.get(base(pool) + "/developers"), 404, "not-found");
        assertProblem(invite(stranger, pool, address(), "auditor"), 404, "not-found");
        assertProblem(remove(stranger, pool, owner, 0), 404, "not-found");
        assertProblem(remove(stranger, other, owner, 0), 404, "not-found");
        assertProblem(change(stranger, other, owner, 0, "auditor"), 404, "not-found");
        assertProblem(
                stranger.delete(base(other) + "/invitations/"
                        + invited.get("invitation").get("id").asString()),
                404,
                "not-found");
    }

    @Test
    void aProgramGivesNoRoleThatMayMoreThanItself() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.DEVELOPERS_READ, ApiScope.DEVELOPERS_WRITE);

        var answer = api.post(pool, "/invitations", token, "{\"email\":\"" + address() + "\",\"role\":\"auditor\"}");

        assertProblem(answer, 403, "role-above-yours");
    }

    @Test
    void aPoolKeepsItsLastOwner() {
        jdbc.sql("update developer set owns_all = false").update();
        var pool = api.pool();
        var owner = developers.member(pool.id(), Role.OWNER);
        var visit = developers.signedIn(owner);

        assertProblem(change(visit, pool, owner, 0, "auditor"), 409, "last-owner");
        assertProblem(remove(visit, pool, owner, 0), 409, "last-owner");

        developers.member(pool.id(), Role.OWNER);
        assertThat(change(visit, pool, owner, 0, "auditor").statusCode()).isEqualTo(200);
    }

    @Test
    void whoOwnsAllPoolsIsNotChangedInOne() {
        var pool = api.pool();
        var first = developers.ownerOfAll();

        assertProblem(remove(visitOf(pool, Role.OWNER), pool, first, 0), 409, "owns-all-pools");
    }

    @Test
    void whoIsRemovedIsOutAtOnceWithTheInvitationsThatTheySent() {
        var pool = api.pool();
        var owner = visitOf(pool, Role.OWNER);
        var leaving = developers.member(pool.id(), Role.ADMINISTRATOR);
        var own = developers.signedIn(leaving);
        var link = link(invite(own, pool, address(), "administrator"));

        assertThat(remove(owner, pool, leaving, 0).statusCode()).isEqualTo(204);

        assertProblem(own.get("/api/v1/me"), 401, "unauthorized");
        assertProblem(accept(developers.visit(), link), 410, "invitation-spent");
        assertProblem(developers.visit().signIn(leaving.email().value(), PASSWORD), 403, "sign-in-refused");
        assertThat(invite(owner, pool, leaving.email().value(), "auditor").statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoIsRemovedFromOnePoolKeepsTheAccountForAnother() {
        var pool = api.pool();
        var other = api.pool();
        var both = developers.member(pool.id(), Role.AUDITOR);
        developers.also(both, other.id(), Role.OWNER);

        assertThat(remove(visitOf(pool, Role.OWNER), pool, both, 0).statusCode())
                .isEqualTo(204);

        var visit = developers.visit();
        assertThat(visit.signIn(both.email().value(), PASSWORD).statusCode()).isEqualTo(204);
        assertThat(json(visit.get("/api/v1/pools")).get("items")).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeARoleTheSecondIsTold() {
        var pool = api.pool();
        var owner = visitOf(pool, Role.OWNER);
        var changing = developers.member(pool.id(), Role.AUDITOR);

        var first = change(owner, pool, changing, 0, "administrator");
        assertThat(first.headers().firstValue("ETag")).hasValue("\"v1\"");
        assertProblem(change(owner, pool, changing, 0, "owner"), 412, "changed-meanwhile");
        assertProblem(owner.delete(base(pool) + "/developers/" + changing.id()), 428, "version-needed");
    }

    @Test
    void whoIsHereAlreadyIsNotInvited() {
        var pool = api.pool();
        var owner = visitOf(pool, Role.OWNER);
        var here = developers.member(pool.id(), Role.AUDITOR);

        assertProblem(invite(owner, pool, here.email().value(), "owner"), 409, "member-already");
        assertThat(TestApi.fields(invite(owner, pool, "nowhere", "king"))).containsExactly("email", "role");
    }

    @Test
    void theTrailOfThePoolSaysWhoCameAndWent() {
        var pool = api.pool();
        var owner = visitOf(pool, Role.OWNER);
        var email = address();
        var guest = developers.visit();
        accept(guest, link(invite(owner, pool, email, "auditor")));

        var trail = json(owner.get(base(pool) + "/audit")).get("items").toString();

        assertThat(trail).contains("developer.invited", "developer.joined", email);
    }
}
