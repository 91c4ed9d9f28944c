package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.PageCode;
import dev.saoma.simulator.world.Person;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for the page of a login mini program where no page can run, as in a test: the same calls in the same
/// order, `POST {server}/miniprogram/v1/open`, then `agree` or `refuse`.
@Component
public final class Visits {

    private static final String API = "/miniprogram/v1/";

    private final PageNetwork network;
    private final LoginCodes loginCodes;
    private final PhoneCodes phoneCodes;
    private final JsonMapper json;
    private final InstantSource clock;

    Visits(PageNetwork network, LoginCodes loginCodes, PhoneCodes phoneCodes, JsonMapper json, InstantSource clock) {
        this.network = network;
        this.loginCodes = loginCodes;
        this.phoneCodes = phoneCodes;
        this.json = json;
        this.clock = clock;
    }

    /// Scans, looks, and presses a button or none.
    ///
    /// @param agree which button the person presses, null for neither
    /// @param sharePhone whether they give their number if the page asks for it
    public Visit make(MiniProgram program, PageCode code, Person person, @Nullable Boolean agree, boolean sharePhone)
            throws InterruptedException {
        List<PageAnswer> calls = new ArrayList<>();
        calls.add(open(program, code, person));
        if (calls.getLast().text("code").equals("login-code-invalid")) {
            calls.add(open(program, code, person));
        }
        PageAnswer opened = calls.getLast();
        if (!opened.ok()) {
            return new Visit(Visit.Outcome.FAILED, calls);
        }
        if (agree == null) {
            return new Visit(Visit.Outcome.OPENED, calls);
        }
        String token = opened.text("token");
        if (!agree) {
            calls.add(call(program, "refuse", token, Map.of()));
            return ended(Visit.Outcome.REFUSED, calls);
        }
        Map<String, String> body = new LinkedHashMap<>();
        if (opened.text("phone").equals("needed")) {
            if (!sharePhone) {
                return new Visit(Visit.Outcome.PHONE_DECLINED, calls);
            }
            Optional<String> phoneCode = phoneCodes.issue(program, person.id(), clock.instant());
            if (phoneCode.isEmpty()) {
                return new Visit(Visit.Outcome.PHONE_QUOTA_USED_UP, calls);
            }
            body.put("phoneCode", phoneCode.get());
        }
        calls.add(call(program, "agree", token, body));
        return ended(Visit.Outcome.AGREED, calls);
    }

    private PageAnswer open(MiniProgram program, PageCode code, Person person) throws InterruptedException {
        String loginCode = loginCodes.issue(program.appId(), person.id(), clock.instant());
        return call(program, "open", null, Map.of("scene", code.scene(), "code", loginCode));
    }

    private PageAnswer call(MiniProgram program, String name, @Nullable String token, Map<String, String> body)
            throws InterruptedException {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("Content-Type", "application/json");
        if (token != null) {
            header.put("Authorization", "Bearer " + token);
        }
        String server = program.serverUrl();
        String address = (server == null ? "" : server.replaceFirst("/+$", "")) + API + name;
        return network.send(program, new PageRequest("POST", address, header, json.writeValueAsString(body)));
    }

    private static Visit ended(Visit.Outcome well, List<PageAnswer> calls) {
        return new Visit(calls.getLast().ok() ? well : Visit.Outcome.FAILED, calls);
    }
}
