package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.login.web.PersonPage.Choice;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Entry;
import dev.saoma.server.login.web.PersonPage.Fact;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.device.AnswerDevice;
import dev.saoma.server.oidc.device.DeviceGrant;
import dev.saoma.server.oidc.device.DeviceLinks;
import dev.saoma.server.oidc.device.UserCode;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where somebody types in the code that a device shows, logs in, and says whether the device may come in (RFC 8628
/// §3.3). The question comes after the login and names what asks: whoever was sent a code by somebody else is to see
/// that it is not their own device (§5.4).
@RestController
final class DeviceController {

    static final String PATH = "/device";

    private static final String ANSWER = PATH + "/{link}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AnswerDevice devices;
    private final DeviceLinks links;
    private final Applications applications;
    private final LoginRequests requests;
    private final HeldSessions held;
    private final SameOrigin sameOrigin;
    private final TypingLimit limit;
    private final PersonPage page;
    private final WallClock time;

    DeviceController(
            AnswerDevice devices,
            DeviceLinks links,
            Applications applications,
            LoginRequests requests,
            HeldSessions held,
            SameOrigin sameOrigin,
            TypingLimit limit,
            PersonPage page,
            WallClock time) {
        this.devices = devices;
        this.links = links;
        this.applications = applications;
        this.requests = requests;
        this.held = held;
        this.sameOrigin = sameOrigin;
        this.limit = limit;
        this.page = page;
        this.time = time;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(HttpServletRequest request) {
        requirePool();
        return typing(200, "", request);
    }

    @PostMapping(PATH)
    ResponseEntity<String> typed(
            @RequestParam(name = "user_code", defaultValue = "") String typed, HttpServletRequest request) {
        requirePool();
        if (!sameOrigin.holds(request)) {
            return say(403, "foreign", request);
        }
        var pool = CurrentPool.get().id();
        if (!limit.allows(pool, NetworkAddress.of(request))) {
            return typing(429, "too-many", request);
        }
        var grant = UserCode.parse(typed).flatMap(code -> devices.waiting(pool, code));
        if (grant.isEmpty()) {
            limit.wrong(pool);
            return typing(404, "unknown-code", request);
        }
        return seeOther(request.getContextPath() + PATH + "/" + links.seal(grant.get()));
    }

    @GetMapping(ANSWER)
    ResponseEntity<String> asked(@PathVariable String link, HttpServletRequest request) {
        requirePool();
        var grant = find(link);
        if (grant.isEmpty()) {
            return say(410, "over", request);
        }
        return session(request, grant.get()).isPresent()
                ? confirm(grant.get(), request)
                : toLogin(grant.get(), request.getContextPath() + PATH + "/" + link, request);
    }

    @PostMapping(ANSWER)
    ResponseEntity<String> answered(
            @PathVariable String link, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        requirePool();
        if (!sameOrigin.holds(request)) {
            return say(403, "foreign", request);
        }
        var grant = find(link);
        var session = grant.flatMap(asking -> session(request, asking));
        if (grant.isEmpty() || session.isEmpty()) {
            return say(410, "over", request);
        }
        return switch (answer) {
            case "allow" ->
                devices.allow(grant.get(), session.get().login())
                        ? say(200, "allowed", request)
                        : say(410, "over", request);
            case "refuse" -> {
                devices.refuse(grant.get());
                yield say(200, "refused", request);
            }
            default -> confirm(grant.get(), request);
        };
    }

    private ResponseEntity<String> typing(int status, String hint, HttpServletRequest request) {
        var language = Language.choose(null, "", request);
        var words = page.words("device", language, Map.of());
        var content = new Content(status, "type", hint.isEmpty() ? null : words.of(hint), List.of(), true, List.of());
        return page.draw(content, words, language, request);
    }

    private ResponseEntity<String> say(int status, String name, HttpServletRequest request) {
        var language = Language.choose(null, "", request);
        return page.draw(Content.saying(status, name), page.words("device", language, Map.of()), language, request);
    }

    private ResponseEntity<String> confirm(DeviceGrant grant, HttpServletRequest request) {
        var language = Language.choose(null, "", request);
        var name = applications
                .find(grant.pool(), grant.application())
                .map(Application::name)
                .orElse("");
        var words = page.words("device", language, Map.of("application", name));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("application"), name));
        facts.addAll(SurroundingsFacts.of(grant.from(), words, language));
        facts.add(new Fact(words.of("time"), time.of(grant.createdAt(), TIME)));
        var content = new Content(
                200,
                "confirm",
                null,
                List.of(new Entry("", facts, "", "")),
                false,
                List.of(
                        new Choice("answer", "allow", words.of("allow")),
                        new Choice("answer", "refuse", words.of("refuse"))));
        return page.draw(content, words, language, request);
    }

    private ResponseEntity<String> toLogin(DeviceGrant grant, String continueAt, HttpServletRequest request) {
        var sealed = requests.seal(new LoginRequest(grant.application(), continueAt, "", Policy.INSTANT));
        return seeOther(
                request.getContextPath() + "/login?request=" + URLEncoder.encode(sealed, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<String> seeOther(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    private Optional<DeviceGrant> find(String link) {
        var pool = CurrentPool.get().id();
        return links.open(pool, link).flatMap(id -> devices.waiting(pool, id));
    }

    /// The browser's session, if its login is as sure as the device's application wants logins to be.
    private Optional<Session> session(HttpServletRequest request, DeviceGrant grant) {
        var floor = Assurance.of(
                applications.policyOf(grant.pool(), grant.application()).policy());
        return held.of(request)
                .filter(session -> Assurance.of(session.login().methods()).meets(floor));
    }

    private static void requirePool() {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
