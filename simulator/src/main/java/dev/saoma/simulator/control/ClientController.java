package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.saoma.simulator.mini.LoginCodes;
import dev.saoma.simulator.mini.PageAnswer;
import dev.saoma.simulator.mini.PageNetwork;
import dev.saoma.simulator.mini.PageRequest;
import dev.saoma.simulator.mini.PhoneCodes;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What WeChat's client does for a page: `wx.login`, the phone number button, `wx.request`.
@RestController
@RequestMapping("/_simulator/mini-programs/{appId}")
final class ClientController {

    private static final int QUOTA_USED_UP = 1400001;

    private final LoginCodes loginCodes;
    private final PhoneCodes phoneCodes;
    private final PageNetwork network;
    private final Lookup lookup;
    private final InstantSource clock;

    ClientController(
            LoginCodes loginCodes, PhoneCodes phoneCodes, PageNetwork network, Lookup lookup, InstantSource clock) {
        this.loginCodes = loginCodes;
        this.phoneCodes = phoneCodes;
        this.network = network;
        this.lookup = lookup;
        this.clock = clock;
    }

    record Holder(@Nullable PersonId user) {}

    /// What a page is handed; without a code, why.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handed(
            String errMsg, @Nullable String code, @Nullable Integer errno) {}

    record NetworkRequest(
            @Nullable String method,
            @Nullable String url,
            @Nullable Map<String, String> header,
            @Nullable String data) {}

    @PostMapping("/login-code")
    Handed login(@PathVariable AppId appId, @RequestBody Holder holder) {
        MiniProgram program = lookup.miniProgram(appId);
        return new Handed(
                "login:ok", loginCodes.issue(program.appId(), person(holder).id(), clock.instant()), null);
    }

    @PostMapping("/phone-code")
    Handed phone(@PathVariable AppId appId, @RequestBody Holder holder) {
        MiniProgram program = lookup.miniProgram(appId);
        return phoneCodes
                .issue(program, person(holder).id(), clock.instant())
                .map(code -> new Handed("getPhoneNumber:ok", code, null))
                .orElseGet(() -> new Handed("getPhoneNumber:fail no quota left", null, QUOTA_USED_UP));
    }

    @PostMapping("/request")
    PageAnswer request(@PathVariable AppId appId, @RequestBody NetworkRequest request) throws InterruptedException {
        return network.send(
                lookup.miniProgram(appId),
                new PageRequest(
                        Objects.requireNonNullElse(request.method(), "GET"),
                        Required.field(request.url(), "url", "the address that the page calls"),
                        Objects.requireNonNullElse(request.header(), Map.of()),
                        request.data()));
    }

    private Person person(Holder holder) {
        return lookup.user(Required.field(holder.user(), "user", "the id of a user"));
    }
}
