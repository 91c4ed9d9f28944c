package dev.saoma.simulator;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A mini program in a running simulator, with the calls that its server would make.
public record TestMiniProgram(RunningSimulator simulator, JsonNode shown) {

    public static TestMiniProgram in(RunningSimulator simulator, Map<String, ?> form) {
        return new TestMiniProgram(
                simulator, simulator.post("/_simulator/mini-programs", form).json());
    }

    public String appId() {
        return shown.path("appId").stringValue();
    }

    public String secret() {
        return shown.path("appSecret").stringValue();
    }

    public RunningSimulator.Answer stableToken() {
        return simulator.post(
                "/cgi-bin/stable_token",
                Map.of("grant_type", "client_credential", "appid", appId(), "secret", secret()));
    }

    public String token() {
        return stableToken().json().path("access_token").stringValue();
    }

    public RunningSimulator.Answer orderCode(Map<String, ?> order) {
        return simulator.post("/wxa/getwxacodeunlimit?access_token=" + token(), order);
    }

    public byte[] picture(Map<String, ?> order) {
        return simulator.postForBytes("/wxa/getwxacodeunlimit?access_token=" + token(), order);
    }

    /// What a phone reads from the picture of a code with this scene.
    public String codeFor(String scene) {
        return simulator
                .postBytes("/_simulator/decode", picture(Map.of("scene", scene)), "image/jpeg")
                .json()
                .path("code")
                .stringValue();
    }

    /// What the page gets from `wx.login`.
    public String loginCode(String person) {
        return handed("login-code", person).path("code").stringValue();
    }

    /// What the page gets from the phone number button.
    public String phoneCode(String person) {
        return handed("phone-code", person).path("code").stringValue();
    }

    public JsonNode handed(String what, String person) {
        return simulator
                .post("/_simulator/mini-programs/%s/%s".formatted(appId(), what), Map.of("user", person))
                .json();
    }

    public RunningSimulator.Answer session(String loginCode) {
        return simulator.get("/sns/jscode2session?appid=%s&secret=%s&js_code=%s&grant_type=authorization_code"
                .formatted(appId(), secret(), loginCode));
    }

    public RunningSimulator.Answer phoneNumber(Map<String, ?> body) {
        return simulator.post("/wxa/business/getuserphonenumber?access_token=" + token(), body);
    }

    public String openIdOf(String person) {
        return simulator
                .get("/_simulator/users/" + person)
                .json()
                .path("miniPrograms")
                .valueStream()
                .filter(one -> one.path("appId").stringValue().equals(appId()))
                .findFirst()
                .orElseThrow()
                .path("openId")
                .stringValue();
    }

    public JsonNode scan(String person, String code, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("user", person);
        request.put("code", code);
        return simulator.post("/_simulator/mini-program-scan", request).json();
    }
}
