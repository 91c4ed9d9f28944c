package dev.saoma.simulator;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An account in a running simulator, with the calls that its server would make.
public record TestAccount(RunningSimulator simulator, JsonNode shown) {

    public String appId() {
        return shown.path("appId").stringValue();
    }

    public String secret() {
        return shown.path("appSecret").stringValue();
    }

    public String originalId() {
        return shown.path("originalId").stringValue();
    }

    public String callbackToken() {
        return shown.path("token").stringValue();
    }

    public String key() {
        return shown.path("encodingAesKey").stringValue();
    }

    public RunningSimulator.Answer ordinaryToken() {
        return simulator.get(
                "/cgi-bin/token?grant_type=client_credential&appid=%s&secret=%s".formatted(appId(), secret()));
    }

    public RunningSimulator.Answer stableToken(boolean force) {
        return simulator.post(
                "/cgi-bin/stable_token",
                Map.of(
                        "grant_type",
                        "client_credential",
                        "appid",
                        appId(),
                        "secret",
                        secret(),
                        "force_refresh",
                        force));
    }

    public String token() {
        return stableToken(false).json().path("access_token").stringValue();
    }

    public RunningSimulator.Answer createCode(Map<String, ?> order) {
        return simulator.post("/cgi-bin/qrcode/create?access_token=" + token(), order);
    }

    /// A code that lives ten minutes.
    public JsonNode code(String scene) {
        return createCode(Map.of(
                        "expire_seconds",
                        600,
                        "action_name",
                        "QR_STR_SCENE",
                        "action_info",
                        Map.of("scene", Map.of("scene_str", scene))))
                .json();
    }

    public String codeUrl(String scene) {
        return code(scene).path("url").stringValue();
    }

    public RunningSimulator.Answer userInfo(String openId) {
        return simulator.get("/cgi-bin/user/info?access_token=%s&openid=%s&lang=zh_CN".formatted(token(), openId));
    }

    public String openIdOf(String person) {
        return simulator
                .get("/_simulator/users/" + person)
                .json()
                .path("accounts")
                .valueStream()
                .filter(membership -> membership.path("appId").stringValue().equals(appId()))
                .findFirst()
                .orElseThrow()
                .path("openId")
                .stringValue();
    }
}
