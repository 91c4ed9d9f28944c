package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.UsersFoundToBeOne;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Users, and those who were found to be one person, as programs see and merge them.
@ApiServer
class UsersApiTests {

    private static final Instant FOLLOWED = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Users users;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private Followings followings;

    private Pool pool = TestPools.pool();
    private OfficialAccount account = TestConnections.officialAccount(pool.id());

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(pool);
    }

    @Test
    void whoWasFoundToBeOneIsListedLatestFirst() {
        var first = foundToBeOne();
        var second = foundToBeOne();

        var answer = json(api.get(pool, "/double-users", token(ApiScope.USERS_READ)));

        assertThat(answer.get("items")).hasSize(2);
        assertThat(answer.get("next").isNull()).isTrue();
        assertShows(answer.get("items").get(0), second);
        assertShows(answer.get("items").get(1), first);
    }

    @Test
    void pagesOfPairsLeaveNothingOutAndRepeatNothing() {
        var found = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            found.add(foundToBeOne().younger().value());
        }
        var token = token(ApiScope.USERS_READ);
        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page =
                    json(api.get(pool, "/double-users?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token));
            page.get("items").forEach(item -> seen.add(item.get("younger").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(seen).containsExactlyElementsOf(found.reversed());
    }

    @Test
    void whatIsWrongWithAQueryIsNamedAtOnce() {
        var token = token(ApiScope.USERS_READ);

        var answer = api.get(pool, "/double-users?limit=201&cursor=!", token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactlyInAnyOrder("limit", "cursor");

        var ofAnotherList = new Cursor(clock.instant(), Ids.hex(11)).text();
        assertThat(fields(api.get(pool, "/double-users?cursor=" + ofAnotherList, token)))
                .containsExactly("cursor");
    }

    @Test
    void aUserIsShownWithHowTheyCameAndWhenTheyLoggedInLast() {
        var user = User.newcomer(
                new UserId(Ids.id()), pool.id(), Profile.named("来客"), UserSource.login(account.id()), FOLLOWED);
        users.add(user);
        users.add(pool.id(), user.id(), new Logins(3, FOLLOWED));
        var token = token(ApiScope.USERS_READ);

        var shown = json(api.get(pool, "/users/" + user.id(), token));
        var listed = json(api.get(pool, "/users", token)).get("items").get(0);

        assertThat(shown.get("source").asString()).isEqualTo("login");
        assertThat(shown.get("sourceConnection").asString()).isEqualTo(account.identifier());
        for (var one : List.of(shown, listed)) {
            assertThat(one.get("loginsCount").asInt()).isEqualTo(3);
            assertThat(one.get("lastLoginAt").asString()).isEqualTo(FOLLOWED.toString());
        }
    }

    @Test
    void aUserIsShownWithWhatTheyFollowAndWhatTheyLeft() {
        var user = user();
        var follows = known(user, account);
        var left = known(user, api.account(pool));
        followings.began(follows.id(), FOLLOWED, clock.instant());
        followings.began(left.id(), FOLLOWED, clock.instant());
        followings.left(left.id(), FOLLOWED.plusSeconds(60), OnLeave.KEEP, clock.instant());

        var answer = api.get(pool, "/users/" + user.id(), token(ApiScope.USERS_READ));

        var shown = json(answer);
        assertThat(shown.get("id").asString()).isEqualTo(user.id().value());
        assertThat(shown.get("name").asString()).isEqualTo(user.name());
        assertThat(shown.get("createdAt").asString()).isEqualTo(user.createdAt().toString());
        assertThat(shown.get("leftAt").isNull()).isTrue();
        assertThat(shown.get("identities")).hasSize(2);
        var one = identity(shown, follows);
        assertThat(one.get("connections").get(0).asString()).isEqualTo(account.identifier());
        assertThat(one.get("openId").asString()).isEqualTo(follows.openId().toString());
        assertThat(one.get("following").asString()).isEqualTo("follows");
        assertThat(one.get("since").asString()).isEqualTo(FOLLOWED.toString());
        assertThat(one.get("leftAt").isNull()).isTrue();
        var other = identity(shown, left);
        assertThat(other.get("following").asString()).isEqualTo("left");
        assertThat(other.get("since").asString()).isEqualTo(FOLLOWED.toString());
        assertThat(other.get("leftAt").asString())
                .isEqualTo(FOLLOWED.plusSeconds(60).toString());
        assertThat(answer.body())
                .doesNotContain(follows.openId().value())
                .doesNotContain(left.openId().value());
    }

    @Test
    void aUserWhoIsMarkedAsLeftIsShownAsSuch() {
        var user = user();
        var identity = known(user, account);
        followings.began(identity.id(), FOLLOWED, clock.instant());
        followings.left(identity.id(), FOLLOWED.plusSeconds(60), OnLeave.MARK, clock.instant());
        followings.mark(user.id(), true);

        var shown = json(api.get(pool, "/users/" + user.id(), token(ApiScope.USERS_READ)));

        assertThat(shown.get("leftAt").asString())
                .isEqualTo(FOLLOWED.plusSeconds(60).toString());
    }

    @Test
    void theIdentityOfAnAppIdThatNoConnectionHasIsShownToo() {
        var user = user();
        known(user, TestConnections.officialAccount(pool.id()));

        var shown = json(api.get(pool, "/users/" + user.id(), token(ApiScope.USERS_READ)));

        assertThat(shown.get("identities").get(0).get("connections")).isEmpty();
        assertThat(shown.get("identities").get(0).get("following").asString()).isEqualTo("unsaid");
    }

    @Test
    void eitherOfTwoIsMergedIntoTheOtherAndTheTrailSaysByWhom() {
        var pair = foundToBeOne();
        var program = api.program(pool, ApiScope.USERS_READ, ApiScope.USERS_MERGE, ApiScope.AUDIT_READ);
        var token = api.token(program);

        var answer = merge(pair.elder().value(), into(pair.younger().value()), token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("user").asString()).isEqualTo(pair.younger().value());
        assertThat(json(api.get(pool, "/double-users", token)).get("items")).isEmpty();
        for (var id : List.of(pair.elder(), pair.younger())) {
            assertThat(json(api.get(pool, "/users/" + id, token)).get("id").asString())
                    .isEqualTo(pair.younger().value());
        }
        assertThat(mergersInTheTrail(token)).singleElement().satisfies(entry -> {
            assertThat(entry.get("object").asString()).isEqualTo("user/" + pair.elder());
            assertThat(entry.get("actor").get("kind").asString()).isEqualTo("program");
            assertThat(entry.get("actor").get("id").asString())
                    .isEqualTo(program.id().value());
            assertThat(entry.get("details").get("into").asString())
                    .isEqualTo(pair.younger().value());
            assertThat(entry.get("details").get("by").asString()).isEqualTo("hand");
        });
    }

    @Test
    void mergingOnceMoreChangesNothingAndIsAnsweredAlike() {
        var pair = foundToBeOne();
        var token = token(ApiScope.USERS_MERGE, ApiScope.AUDIT_READ);
        var former = pair.younger().value();
        var into = into(pair.elder().value());

        var first = merge(former, into, token);
        var second = merge(former, into, token);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(mergersInTheTrail(token)).hasSize(1);
    }

    @Test
    void usersWhomNothingShowsToBeOneAreNotMerged() {
        var pair = foundToBeOne();
        var stranger = user();
        var token = token(ApiScope.USERS_READ, ApiScope.USERS_MERGE, ApiScope.AUDIT_READ);

        var answer = merge(stranger.id().value(), into(pair.elder().value()), token);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("not-found-to-be-one");
        assertThat(json(api.get(pool, "/users/" + stranger.id(), token))
                        .get("id")
                        .asString())
                .isEqualTo(stranger.id().value());
        assertThat(mergersInTheTrail(token)).isEmpty();
    }

    @Test
    void whoIsToStayMustBeAnotherUserOfThePool() {
        var pair = foundToBeOne();
        var former = pair.younger().value();
        var foreign = TestUsers.user(api.pool().id());
        users.add(foreign);
        var token = token(ApiScope.USERS_MERGE);

        for (var body : List.of(
                "{}",
                "{\"into\":null}",
                into(""),
                into("x"),
                into(Ids.id()),
                into(former),
                into(foreign.id().value()))) {
            var answer = merge(former, body, token);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(fields(answer)).containsExactly("into");
        }
        assertThat(fields(api.post(pool, "/users/" + former + "/merge", token))).containsExactly("into");
        assertThat(merge(former, "{\"into\":", token).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherPoolsUsersDoNotExist() {
        var pair = foundToBeOne();
        var other = api.pool();
        var foreign = api.token(other, TestApi.ALL);
        var body = into(pair.elder().value());

        for (var at : List.of(pool, other)) {
            assertThat(api.get(at, "/users/" + pair.elder(), foreign).statusCode())
                    .isEqualTo(404);
            assertThat(api.post(at, "/users/" + pair.younger() + "/merge", foreign, body)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(api.get(pool, "/double-users", foreign).statusCode()).isEqualTo(404);
        assertThat(json(api.get(other, "/double-users", foreign)).get("items")).isEmpty();
        assertThat(json(api.get(pool, "/double-users", token(ApiScope.USERS_READ)))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void eachCallNeedsItsScope() {
        var pair = foundToBeOne();
        var reader = token(ApiScope.USERS_READ);
        var merger = token(ApiScope.USERS_MERGE);

        assertLacks("users:read", api.get(pool, "/double-users", merger));
        assertLacks("users:read", api.get(pool, "/users/" + pair.elder(), merger));
        assertLacks(
                "users:merge", merge(pair.younger().value(), into(pair.elder().value()), reader));
    }

    @Test
    void anIdThatIsNoUsersIsNotFound() {
        var token = token(ApiScope.USERS_READ, ApiScope.USERS_MERGE);
        var body = into(user().id().value());

        for (var id : List.of("nobody", Ids.id())) {
            assertThat(api.get(pool, "/users/" + id, token).statusCode()).isEqualTo(404);
            assertThat(merge(id, body, token).statusCode()).isEqualTo(404);
        }
    }

    private User user() {
        var user = TestUsers.user(pool.id());
        users.add(user);
        return user;
    }

    private Identity known(User user, OfficialAccount to) {
        var identity = TestUsers.identity(user, to.appId(), TestUsers.openId(), null);
        users.add(identity);
        return identity;
    }

    /// Each pair is found later than the one before.
    private UsersFoundToBeOne foundToBeOne() {
        clock.move(Duration.ofMillis(1));
        var found = new UsersFoundToBeOne(pool.id(), user().id(), user().id(), clock.instant());
        doubles.report(found);
        return found;
    }

    private HttpResponse<String> merge(String former, String body, String token) {
        return api.post(pool, "/users/" + former + "/merge", token, body);
    }

    private static String into(String id) {
        return "{\"into\":\"" + id + "\"}";
    }

    private String token(ApiScope... scopes) {
        return api.token(pool, scopes);
    }

    private List<JsonNode> mergersInTheTrail(String token) {
        return json(api.get(pool, "/audit", token))
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals("user.merged"))
                .toList();
    }

    private static JsonNode identity(JsonNode user, Identity identity) {
        return user.get("identities")
                .valueStream()
                .filter(shown ->
                        shown.get("appId").asString().equals(identity.appId().value()))
                .findAny()
                .orElseThrow();
    }

    private static void assertShows(JsonNode shown, UsersFoundToBeOne pair) {
        assertThat(shown.get("elder").asString()).isEqualTo(pair.elder().value());
        assertThat(shown.get("younger").asString()).isEqualTo(pair.younger().value());
        assertThat(Instant.parse(shown.get("foundAt").asString()).toEpochMilli())
                .isEqualTo(pair.at().toEpochMilli());
    }
}
