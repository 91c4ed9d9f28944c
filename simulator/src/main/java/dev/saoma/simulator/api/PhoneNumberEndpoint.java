package dev.saoma.simulator.api;

import dev.saoma.simulator.mini.Exchange;
import dev.saoma.simulator.mini.PhoneCodes;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MinuteLimits;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// `POST /wxa/business/getuserphonenumber`: the code of the phone number button for the number (手机号快速验证组件).
/// Each number that is told costs.
@Component
final class PhoneNumberEndpoint implements Endpoint {

    private static final int PER_MINUTE = 5_000;

    private final Callers callers;
    private final JsonBodies bodies;
    private final PhoneCodes codes;
    private final People people;
    private final MinuteLimits limits;

    PhoneNumberEndpoint(Callers callers, JsonBodies bodies, PhoneCodes codes, People people, MinuteLimits limits) {
        this.callers = callers;
        this.bodies = bodies;
        this.codes = codes;
        this.people = people;
        this.limits = limits;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/wxa/business/getuserphonenumber";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withProgramToken(
                request, program -> bodies.read(request, body -> answer(program, body, request)));
    }

    private Answer answer(MiniProgram program, JsonNode body, ApiRequest request) {
        if (!limits.use(program.appId(), path(), PER_MINUTE, request.at())) {
            return Answer.refused(ErrorCode.MINUTE_QUOTA_REACHED);
        }
        Optional<String> code = JsonBodies.text(body, "code");
        if (code.isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_CODE);
        }
        return switch (codes.exchange(program.appId(), code.get(), request.at())) {
            case Exchange.Unknown(), Exchange.Used() -> Answer.refused(ErrorCode.INVALID_CODE);
            case Exchange.OfAnotherApp() -> Answer.refused(ErrorCode.INVALID_APPID);
            case Exchange.Of(var id) ->
                people.find(id)
                        .map(person -> number(program, person, JsonBodies.text(body, "openid"), request))
                        .orElseGet(() -> Answer.refused(ErrorCode.INVALID_CODE));
        };
    }

    private Answer number(MiniProgram program, Person person, Optional<String> claimed, ApiRequest request) {
        String openId = OpenId.of(person.id(), program.appId()).value();
        if (claimed.isPresent() && !claimed.get().equals(openId)) {
            return Answer.refused(ErrorCode.INVALID_OPENID);
        }
        codes.charge(program.appId());
        PhoneNumber number = person.number();
        Map<String, Object> watermark = new LinkedHashMap<>();
        watermark.put("timestamp", request.at().getEpochSecond());
        watermark.put("appid", program.appId().value());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("phoneNumber", number.asWeChatWritesIt());
        told.put("purePhoneNumber", number.national());
        told.put("countryCode", Integer.parseInt(number.country()));
        told.put("watermark", watermark);
        return Answer.ok(Map.of("phone_info", told));
    }
}
