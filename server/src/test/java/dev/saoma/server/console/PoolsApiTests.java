package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Developers;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.PoolErased;
import dev.saoma.server.pool.PoolRows;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/// Pools are made, changed and deleted in the console, but for those of the configuration file.
@ApiServer
class PoolsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private PoolRows rows;

    @Autowired
    private Developers accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private SettableClock clock;

    private Visit owner() {
        return developers.signedIn(developers.ownerOfAll());
    }

    private static HttpResponse<String> create(Visit visit, String slug, String name) {
        return visit.post("/api/v1/pools", "{\"slug\":\"" + slug + "\",\"name\":\"" + name + "\"}");
    }

    private static String slug() {
        return "s" + Ids.hex(10);
    }

    private static String made(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/api/v1/pools/" + json(created).get("id").asString();
    }

    private int discovery(Visit visit, String slug) {
        return visit.get("/p/" + slug + "/oidc/.well-known/openid-configuration")
                .statusCode();
    }

    @Test
    void aPoolThatWasMadeHereIsWhole() {
        var visit = owner();
        var slug = slug();
        var path = made(create(visit, slug, "People of the shop"));

        assertThat(discovery(visit, slug)).isEqualTo(200);
        assertThat(visit.get(path + "/connections").statusCode()).isEqualTo(200);
        assertThat(visit.get(path + "/keys").statusCode()).isEqualTo(200);
        assertThat(json(visit.get("/api/v1/pools")).toString()).contains("People of the shop");
        assertThat(visit.get(path + "/audit").body()).contains("pool.created");
    }

    @Test
    void aPoolIsMadeWithAllThatWasSaidOfIt() {
        var visit = owner();
        var said = "\"sessionIdleSeconds\":3600,\"sessionLifeSeconds\":7200,\"merge\":\"older-wins\"}";

        var created = visit.post("/api/v1/pools", "{\"slug\":\"" + slug() + "\",\"name\":\"Shop\"," + said);

        var path = made(created);
        for (var told : List.of(json(created), json(visit.get(path)))) {
            assertThat(told.get("sessionIdleSeconds").asInt()).isEqualTo(3600);
            assertThat(told.get("sessionLifeSeconds").asInt()).isEqualTo(7200);
            assertThat(told.get("merge").asString()).isEqualTo("older-wins");
        }
        assertThat(visit.get(path).headers().firstValue("ETag"))
                .isEqualTo(created.headers().firstValue("ETag"));
    }

    @Test
    void nothingIsMadeOfAPoolOfWhichSomethingIsWrong() {
        var visit = owner();
        var slug = slug();
        var wrong = "\"sessionIdleSeconds\":7200,\"sessionLifeSeconds\":3600,\"merge\":\"whoever\",\"name\":\"\"}";

        var refused = visit.post("/api/v1/pools", "{\"slug\":\"" + slug + "\"," + wrong);

        assertThat(TestApi.fields(refused)).containsExactlyInAnyOrder("sessionIdleSeconds", "merge", "name");
        assertThat(discovery(visit, slug)).isEqualTo(404);
        made(create(visit, slug, "Now"));
    }

    @Test
    void twoPoolsCannotHaveOneName() {
        var visit = owner();
        var slug = slug();
        made(create(visit, slug, "One"));

        assertThat(TestApi.fields(create(visit, slug, "Other"))).containsExactly("slug");
        assertThat(TestApi.fields(create(visit, "-No-", ""))).containsExactlyInAnyOrder("slug", "name");
    }

    @Test
    void onlyWhoOwnsAllMakesAPool() {
        var member = developers.signedIn(developers.member(api.pool().id(), Role.OWNER));

        assertProblem(create(member, slug(), "Mine"), 403, "owner-of-all-only");
    }

    @Test
    void aPoolIsRenamedAndItsLifetimesAreSetAtTheVersionThatWasSeen() {
        var visit = owner();
        var path = made(create(visit, slug(), "Before"));
        var body =
                "{\"name\":\"After\",\"sessionIdleSeconds\":3600,\"sessionLifeSeconds\":7200,\"merge\":\"older-wins\"}";

        var changed = visit.put(path, "\"v0\"", body);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"v1\"");
        var read = json(visit.get(path));
        assertThat(read.get("name").asString()).isEqualTo("After");
        assertThat(read.get("sessionIdleSeconds").asInt()).isEqualTo(3600);
        assertThat(read.get("merge").asString()).isEqualTo("older-wins");
        assertProblem(visit.put(path, "\"v0\"", body), 412, "changed-meanwhile");
        assertThat(visit.put(path, "W/\"v1\"", body).statusCode())
                .as("as a proxy writes it that compresses")
                .isEqualTo(200);
        assertProblem(visit.put(path, "\"v99999999999\"", body), 412, "changed-meanwhile");
        assertThat(TestApi.fields(visit.put(
                        path, "\"v2\"", "{\"name\":\"x\",\"sessionIdleSeconds\":7200,\"sessionLifeSeconds\":3600}")))
                .containsExactly("sessionIdleSeconds");
    }

    @Test
    void aPoolOfTheFileIsTheFiles() {
        var visit = owner();
        var path = "/api/v1/pools/" + api.pool().id();

        assertThat(json(visit.get(path)).get("madeByFile").asBoolean()).isTrue();
        assertProblem(visit.put(path, "\"v0\"", "{\"name\":\"Mine\"}"), 409, "made-by-file");
        assertProblem(visit.delete(path, "\"v0\""), 409, "made-by-file");
    }

    @Test
    void aDeletedPoolIsShutAtOnceAndOpensAgainWhenThatIsTakenBack() {
        var visit = owner();
        var slug = slug();
        var path = made(create(visit, slug, "Leaving"));

        var deleted = visit.delete(path, "\"v0\"");

        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(200);
        assertThat(json(deleted).get("deleteAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofDays(7)).toString());
        assertThat(discovery(visit, slug)).isEqualTo(404);
        assertThat(visit.get(path + "/connections").statusCode()).isEqualTo(200);
        assertThat(json(visit.get("/api/v1/pools")).toString()).contains("deleteAt\":\"20");

        var restored = visit.send(visit.request(path + "/restore")
                .header(
                        "X-CSRF-Token",
                        json(visit.get("/api/v1/me")).get("csrfToken").asString())
                .header("If-Match", "\"v1\"")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(discovery(visit, slug)).isEqualTo(200);
    }

    @Test
    void whatIsOverIsNotTakenBackAndIsErased() {
        var visit = owner();
        var path = made(create(visit, slug(), "Gone"));
        visit.delete(path, "\"v0\"");
        clock.move(Duration.ofDays(7));
        visit = owner();

        assertProblem(visit.put(path, "\"v1\"", "{\"name\":\"Back\"}"), 404, "not-found");

        var id = new PoolId(path.substring(path.lastIndexOf('/') + 1));
        while (rows.eraseSome(id, 100) > 0) {}
        assertProblem(visit.get(path), 404, "not-found");
    }

    @Test
    void whoHadAPartInAnErasedPoolAloneIsErasedWithIt() {
        var visit = owner();
        var id = new PoolId(made(create(visit, slug(), "Gone")).substring("/api/v1/pools/".length()));
        var only = developers.member(id, Role.OWNER);
        var browser = developers.signedIn(only);
        var elsewhere = developers.member(id, Role.OWNER);
        developers.also(elsewhere, api.pool().id(), Role.AUDITOR);
        while (rows.eraseSome(id, 100) > 0) {}

        events.publishEvent(new PoolErased(id, "gone"));

        assertProblem(browser.get("/api/v1/me"), 401, "unauthorized");
        assertThat(accounts.find(only.id())).isEmpty();
        assertThat(accounts.find(elsewhere.id())).isPresent();
        assertThat(visit.get("/api/v1/audit?limit=20").body()).contains("developer/" + only.id(), "developer.erased");
    }

    @Test
    void anAdministratorChangesAPoolAndDoesNotDeleteIt() {
        var visit = owner();
        var path = made(create(visit, slug(), "Kept"));
        var id = new PoolId(path.substring(path.lastIndexOf('/') + 1));
        var administrator = developers.signedIn(developers.member(id, Role.ADMINISTRATOR));
        var auditor = developers.signedIn(developers.member(id, Role.AUDITOR));
        var stranger = developers.signedIn(developers.member(api.pool().id(), Role.OWNER));

        assertThat(administrator.put(path, "\"v0\"", "{\"name\":\"Renamed\"}").statusCode())
                .isEqualTo(200);
        TestApi.assertLacks("pools:delete", administrator.delete(path, "\"v1\""));
        TestApi.assertLacks("pools:write", auditor.put(path, "\"v1\"", "{\"name\":\"Mine\"}"));
        assertThat(auditor.get(path).statusCode()).isEqualTo(200);
        assertProblem(stranger.get(path), 404, "not-found");
        assertProblem(stranger.delete(path, "\"v1\""), 404, "not-found");
    }
}
