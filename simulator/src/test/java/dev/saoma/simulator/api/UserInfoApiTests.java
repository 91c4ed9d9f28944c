package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserInfoApiTests extends SimulatorTest {

    @Test
    void ofSomebodyWhoDoesNotFollowOnlyTheIdsAreTold() {
        String person = simulator.person();
        JsonNode info = account.userInfo(account.openIdOf(person)).json();
        assertThat(info.propertyNames()).containsExactly("subscribe", "openid", "unionid");
        assertThat(info.path("subscribe").intValue()).isZero();
    }

    @Test
    void ofAFollowerNameAndPictureAreEmptyAndTheirOriginIsTold() {
        String person = simulator.person();
        simulator.scan(person, account.codeUrl("s_42"), true);
        JsonNode info = account.userInfo(account.openIdOf(person)).json();
        assertThat(info.propertyNames())
                .containsExactly(
                        "subscribe",
                        "openid",
                        "nickname",
                        "sex",
                        "language",
                        "city",
                        "province",
                        "country",
                        "headimgurl",
                        "subscribe_time",
                        "unionid",
                        "remark",
                        "groupid",
                        "tagid_list",
                        "subscribe_scene",
                        "qr_scene",
                        "qr_scene_str");
        assertThat(info.path("subscribe").intValue()).isOne();
        assertThat(info.path("nickname").stringValue()).isEmpty();
        assertThat(info.path("subscribe_scene").stringValue()).isEqualTo("ADD_SCENE_QR_CODE");
        assertThat(info.path("qr_scene_str").stringValue()).isEqualTo("s_42");
    }

    @Test
    void anOpenIdBelongsToOneAccountAndAUnionIdToAll() {
        TestAccount other = simulator.account(server.url(), Map.of());
        String person = simulator.person();
        String openId = account.openIdOf(person);
        assertThat(openId).hasSize(28).startsWith("o").isNotEqualTo(other.openIdOf(person));
        assertThat(other.userInfo(openId).errcode()).isEqualTo(40003);
        assertThat(other.userInfo(other.openIdOf(person)).json().path("unionid"))
                .isEqualTo(account.userInfo(openId).json().path("unionid"));
    }

    @Test
    void anAccountThatIsNotBoundHasNoUnionIds() {
        TestAccount alone = simulator.account(server.url(), Map.of("unionId", false));
        String person = simulator.person();
        assertThat(alone.userInfo(alone.openIdOf(person)).json().has("unionid")).isFalse();
    }

    @Test
    void withoutAnOpenIdTheCallIsRefused() {
        assertThat(simulator
                        .get("/cgi-bin/user/info?access_token=" + account.token())
                        .errcode())
                .isEqualTo(41009);
    }

    @Test
    void aUnionIdCanBeGivenLate() {
        String person = simulator
                .post("/_simulator/users", Map.of("unionId", false))
                .json()
                .path("id")
                .stringValue();
        String openId = account.openIdOf(person);
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
        assertThat(account.userInfo(openId).json().has("unionid")).isFalse();
        String given = simulator
                .put("/_simulator/users/" + person + "/union-id", Map.of("given", true))
                .json()
                .path("unionId")
                .stringValue();
        assertThat(account.userInfo(openId).json().path("unionid").stringValue())
                .isEqualTo(given)
                .isNotEmpty();
    }

    @Test
    void followersAreListedOldestFirstAndPageByPage() {
        assertThat(list("").json().path("total").intValue()).isZero();
        assertThat(list("").json().has("data")).isFalse();
        String first = follower();
        String second = follower();
        JsonNode all = list("").json();
        assertThat(all.path("data").path("openid").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(first, second);
        JsonNode rest =
                list(all.path("data").path("openid").path(0).stringValue()).json();
        assertThat(rest.path("total").intValue()).isEqualTo(2);
        assertThat(rest.path("count").intValue()).isOne();
        assertThat(list("nobody").errcode()).isEqualTo(40003);
    }

    @Test
    void manyPeopleAreDescribedAtOnce() {
        String follower = follower();
        String stranger = account.openIdOf(simulator.person());
        JsonNode both = batch(List.of(Map.of("openid", follower), Map.of("openid", stranger)))
                .json()
                .path("user_info_list");
        assertThat(both.path(0).path("subscribe").intValue()).isOne();
        assertThat(both.path(1).path("subscribe").intValue()).isZero();
        assertThat(batch(List.of()).errcode()).isEqualTo(40032);
        assertThat(batch(Collections.nCopies(101, Map.of("openid", follower))).errcode())
                .isEqualTo(40032);
        assertThat(batch(List.of(Map.of("openid", "nobody"))).errcode()).isEqualTo(40003);
    }

    private String follower() {
        String person = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
        return account.openIdOf(person);
    }

    private Answer list(String after) {
        return simulator.get("/cgi-bin/user/get?access_token=%s&next_openid=%s".formatted(account.token(), after));
    }

    private Answer batch(List<?> people) {
        return simulator.post(
                "/cgi-bin/user/info/batchget?access_token=" + account.token(), Map.of("user_list", people));
    }
}
