package dev.saoma.simulator.control;

import dev.saoma.simulator.authorize.Scope;
import dev.saoma.simulator.authorize.WebCodes;
import dev.saoma.simulator.authorize.WebGrant;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// `open.weixin.qq.com/connect/oauth2/authorize`: what WeChat's browser shows when a page wants to know who is there.
/// WeChat itself knows whose phone it is; here the visitor chooses who they are.
@RestController
final class AuthorizePageController {

    static final String PATH = "/connect/oauth2/authorize";

    /// WeChat compares the address with a pattern: in another order it is not opened.
    private static final List<String> ORDER = List.of("appid", "redirect_uri", "response_type", "scope", "state");

    private final Accounts accounts;
    private final People people;
    private final WebCodes codes;
    private final InstantSource clock;

    AuthorizePageController(Accounts accounts, People people, WebCodes codes, InstantSource clock) {
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    /// A request that WeChat would carry out.
    private record Asked(Account account, URI back, Scope scope, String state) {}

    /// What came of looking at one.
    private sealed interface Checked {

        record Good(Asked asked) implements Checked {}

        record Bad(int code, String text) implements Checked {}
    }

    /// @param user null until the visitor has chosen
    @GetMapping(PATH)
    ResponseEntity<String> page(
            HttpServletRequest request,
            @RequestParam(name = "_user", required = false) @Nullable PersonId user,
            @RequestParam(name = "_snapshot", defaultValue = "false") boolean snapshot,
            @RequestParam(name = "_refuse", defaultValue = "false") boolean refuse,
            Locale locale) {
        return switch (check(request)) {
            case Checked.Bad(int code, String text) -> html(400, AuthorizePage.error(code, text, isChinese(locale)));
            case Checked.Good(Asked asked) -> {
                if (refuse) {
                    yield backTo(asked, null);
                }
                if (user == null) {
                    yield html(200, choices(asked, request, locale));
                }
                yield people.find(user)
                        .map(person -> backTo(
                                asked,
                                codes.issue(
                                        new WebGrant(asked.account().appId(), person.id(), asked.scope(), snapshot),
                                        clock.instant())))
                        .orElseGet(() -> html(200, choices(asked, request, locale)));
            }
        };
    }

    private String choices(Asked asked, HttpServletRequest request, Locale locale) {
        String here = PATH + "?" + Optional.ofNullable(request.getQueryString()).orElse("");
        return AuthorizePage.choices(
                asked.account().name(), asked.scope(), people.all().reversed(), here, isChinese(locale));
    }

    /// WeChat sends back nothing of who refuses but the state.
    private static ResponseEntity<String> backTo(Asked asked, @Nullable String code) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(asked.back());
        Map<String, String> values = new LinkedHashMap<>();
        if (code != null) {
            address.queryParam("code", "{code}");
            values.put("code", code);
        }
        address.queryParam("state", "{state}");
        values.put("state", asked.state());
        return ResponseEntity.status(302)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(address.encode().buildAndExpand(values).toUri())
                .build();
    }

    private Checked check(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        List<String> names = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2)[0])
                .filter(name -> !name.startsWith("_"))
                .toList();
        String appId = request.getParameter("appid");
        if (appId == null || appId.isBlank()) {
            return new Checked.Bad(10012, "appid cannot be empty");
        }
        String back = request.getParameter("redirect_uri");
        if (back == null || back.isBlank()) {
            return new Checked.Bad(10011, "redirect_uri cannot be empty");
        }
        String scope = request.getParameter("scope");
        if (scope == null || scope.isBlank()) {
            return new Checked.Bad(10010, "scope cannot be empty");
        }
        String state = request.getParameter("state");
        if (state == null || state.isBlank()) {
            return new Checked.Bad(10013, "state cannot be empty");
        }
        if (!names.equals(ORDER) || !"code".equals(request.getParameter("response_type"))) {
            return new Checked.Bad(10023, "the parameters must be " + String.join(", ", ORDER) + ", in this order");
        }
        if (!state.matches("[0-9a-zA-Z]{1,128}")) {
            return new Checked.Bad(10023, "state takes 1 to 128 letters and digits");
        }
        Optional<Account> account = accounts.find(new AppId(appId));
        if (account.isEmpty()) {
            return new Checked.Bad(10016, "no official account has this appid");
        }
        if (!account.get().type().authorizesPages() || Scope.of(scope).isEmpty()) {
            return new Checked.Bad(10005, "the official account has no permission for this scope");
        }
        Optional<URI> address = address(back);
        String domain = account.get().webDomain();
        if (address.isEmpty()
                || domain == null
                || !domain.equalsIgnoreCase(address.get().getHost())) {
            return new Checked.Bad(10003, "redirect_uri is not of the registered domain");
        }
        return new Checked.Good(
                new Asked(account.get(), address.get(), Scope.of(scope).orElseThrow(), state));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            boolean page = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return page && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    private static ResponseEntity<String> html(int status, String page) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page);
    }
}
