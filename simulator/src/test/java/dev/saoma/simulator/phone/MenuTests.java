package dev.saoma.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import dev.saoma.simulator.wire.XmlReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MenuTests extends SimulatorTest {

    private static final Map<String, ?> MENU = Map.of(
            "button",
            List.of(
                    Map.of("type", "click", "name", "Login", "key", "LOGIN"),
                    Map.of("type", "view", "name", "Shop", "url", "https://example.org/shop"),
                    Map.of(
                            "name",
                            "More",
                            "sub_button",
                            List.of(
                                    Map.of("type", "scancode_waitmsg", "name", "Scan", "key", "S"),
                                    Map.of("type", "pic_sysphoto", "name", "Photo", "key", "P"),
                                    Map.of("type", "location_select", "name", "Place", "key", "L"),
                                    Map.of("type", "media_id", "name", "Poster", "media_id", "m1")))));

    private TestAccount plain;
    private String person;

    @BeforeEach
    void followAnAccountInPlaintextMode() {
        plain = simulator.account(server.url(), Map.of("mode", "plaintext"));
        person = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", plain.appId()));
        server.forget();
    }

    @Test
    void aMenuIsMadeShownAndRemoved() {
        assertThat(call("GET", "menu/get", null).errcode()).isEqualTo(46003);
        assertThat(create(MENU).json().path("errmsg").stringValue()).isEqualTo("ok");
        JsonNode shown = call("GET", "menu/get", null).json().path("menu");
        assertThat(shown.path("menuid").isIntegralNumber()).isTrue();
        assertThat(shown.path("button").path(0).path("key").stringValue()).isEqualTo("LOGIN");
        assertThat(shown.path("button").path(0).path("sub_button")).isEmpty();
        assertThat(shown.path("button").path(2).path("sub_button")).hasSize(4);
        JsonNode console = call("GET", "get_current_selfmenu_info", null).json();
        assertThat(console.path("is_menu_open").intValue()).isOne();
        assertThat(console.path("selfmenu_info")
                        .path("button")
                        .path(2)
                        .path("sub_button")
                        .path("list"))
                .hasSize(4);
        assertThat(call("GET", "menu/delete", null).errcode()).isZero();
        assertThat(call("GET", "menu/get", null).errcode()).isEqualTo(46003);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                                 | 40016",
                "{\"button\":[]}                                                                    | 40016",
                "{\"button\":[{\"type\":\"click\",\"name\":\"x\"}]}                                 | 40019",
                "{\"button\":[{\"type\":\"view\",\"name\":\"x\"}]}                                  | 40020",
                "{\"button\":[{\"type\":\"jump\",\"name\":\"x\"}]}                                  | 40017",
                "{\"button\":[{\"type\":\"click\",\"key\":\"k\"}]}                                  | 40018",
                "{\"button\":[{\"type\":\"click\",\"key\":\"k\",\"name\":\"more than 16 bytes\"}]}  | 40018",
                "{\"button\":[{\"name\":\"m\",\"sub_button\":[{\"type\":\"click\",\"name\":\"x\"}]}]} | 40026",
                "{\"button\":[{\"name\":\"m\",\"sub_button\":[{\"type\":\"x\",\"name\":\"x\"}]}]}   | 40024",
                "{\"button\":[{\"name\":\"m\",\"sub_button\":[{},{},{},{},{},{}]}]}                 | 40023",
                "[]                                                                                 | 47001"
            })
    void aMenuThatIsNotInOrderIsRefused(String body, int errcode) {
        assertThat(create(body).errcode()).isEqualTo(errcode);
    }

    @Test
    void fourButtonsAreTooMany() {
        Map<String, ?> button = Map.of("type", "click", "name", "x", "key", "k");
        assertThat(create(Map.of("button", Collections.nCopies(4, button))).errcode())
                .isEqualTo(40016);
    }

    @Test
    void aTapIsToldToTheServer() {
        create(MENU);
        assertThat(tap("Login").json().path("push").path("kind").stringValue()).isEqualTo("CLICK");
        assertThat(element("EventKey")).isEqualTo("LOGIN");
        assertThat(tap("Shop").json().path("opens").stringValue()).isEqualTo("https://example.org/shop");
        assertThat(element("EventKey")).isEqualTo("https://example.org/shop");
        assertThat(element("MenuId")).matches("4\\d{8}");
    }

    @Test
    void aButtonThatAsksForSomethingSendsItToo() {
        create(MENU);
        tap("Scan");
        assertThat(element("Event")).isEqualTo("scancode_waitmsg");
        server.forget();
        tap("Photo");
        assertThat(server.received()).extracting(MenuTests::type).containsExactly("event", "image");
        server.forget();
        tap("Place");
        assertThat(server.received()).extracting(MenuTests::type).containsExactly("event", "location");
    }

    @Test
    void aButtonWithAFixedMessageNeedsNoServer() {
        create(MENU);
        assertThat(tap("Poster").json().path("push").isNull()).isTrue();
        assertThat(server.received()).isEmpty();
        JsonNode messages = simulator
                .get("/_simulator/chats/%s/%s".formatted(person, plain.appId()))
                .json()
                .path("messages");
        assertThat(messages.path(1).path("mediaId").stringValue()).isEqualTo("m1");
    }

    @Test
    void aTapNeedsAButtonAndAFollower() {
        assertThat(tap("Login").status()).isEqualTo(404);
        create(MENU);
        assertThat(tap("Nothing").status()).isEqualTo(404);
        simulator.post("/_simulator/unfollow", Map.of("user", person, "appId", plain.appId()));
        assertThat(tap("Login").status()).isEqualTo(409);
    }

    private String element(String name) {
        return XmlReader.read(server.received().getLast().body()).orElseThrow().text(name);
    }

    private static String type(Received received) {
        return XmlReader.read(received.body()).orElseThrow().text("MsgType");
    }

    private Answer create(Object menu) {
        return call("POST", "menu/create", menu);
    }

    private Answer tap(String button) {
        return simulator.post("/_simulator/menu/tap", Map.of("user", person, "appId", plain.appId(), "button", button));
    }

    private Answer call(String method, String path, @Nullable Object body) {
        String address = "/cgi-bin/" + path + "?access_token=" + plain.token();
        return method.equals("GET") || body == null ? simulator.get(address) : simulator.post(address, body);
    }
}
