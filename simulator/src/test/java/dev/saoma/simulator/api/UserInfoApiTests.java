package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
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
}
