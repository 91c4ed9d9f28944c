package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.RedirectCheck;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says of an address whether logins may end there, and if not, in what it differs from what is registered. Changes
/// nothing.
@RestController
@RequestMapping(AdminApi.POOL + "/applications/{id}/redirect-checks")
class RedirectChecksController {

    private static final Bilingual AN_ADDRESS =
            new Bilingual("请粘贴一个地址，最多 8000 个字符。", "Paste an address of at most 8000 characters.");

    private static final int LONGEST = 8000;

    private final Applications applications;

    RedirectChecksController(Applications applications) {
        this.applications = applications;
    }

    /// @param address a redirect URI, or the whole address of the login that was refused
    record Body(@Nullable String address) {}

    /// @param asked the redirect URI that was looked at
    /// @param allowed whether it could be registered
    /// @param nearest the registered one that is most like it
    /// @param at the first character in which the two differ, from 0
    record CheckView(
            String asked,
            boolean accepted,
            boolean allowed,
            @Nullable String nearest,
            int at,
            List<DifferenceView> differences) {

        CheckView {
            differences = List.copyOf(differences);
        }
    }

    record DifferenceView(
            @Form(of = RedirectCheck.Kind.class) String part, String registered, String asked, Bilingual meaning) {}

    /// Says of an address whether logins may end there, and if not, in what it differs from what is registered.
    @PostMapping
    @Needs(ApiScope.APPLICATIONS_READ)
    @Answers(operation = "checkRedirect")
    ResponseEntity<CheckView> check(Caller caller, @PathVariable String id, @RequestBody Body body, Locale locale) {
        var application = ClientId.parse(id).flatMap(known -> applications.findListed(caller.pool(), known));
        if (application.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var pasted = body.address();
        if (pasted == null || pasted.isBlank() || pasted.length() > LONGEST) {
            var fields = new Fields();
            fields.wrong("address", AN_ADDRESS);
            return fields.problem(locale);
        }
        var asked = PastedAddress.redirectUri(pasted.strip());
        return ResponseEntity.ok(view(asked, RedirectCheck.of(application.get(), asked)));
    }

    private static CheckView view(String asked, RedirectCheck check) {
        return new CheckView(
                asked,
                check.accepted(),
                check.allowed(),
                check.nearest().orElse(null),
                check.at(),
                check.differences().stream()
                        .map(one -> new DifferenceView(
                                Fields.name(one.kind()), one.registered(), one.asked(), meaning(one.kind())))
                        .toList());
    }

    private static Bilingual meaning(RedirectCheck.Kind kind) {
        return switch (kind) {
            case SCHEME ->
                new Bilingual(
                        "协议不同（http 与 https 是不同的地址）。若网站在反向代理之后，请让网站知道外部使用 https。",
                        "The scheme differs: http and https are different addresses. Behind a proxy, the website has to"
                                + " be told that visitors come by https.");
            case HOST -> new Bilingual("域名不同。", "The host differs.");
            case HOST_CASE -> new Bilingual("域名的大小写不同；逐字符比较。", "The host differs in upper and lower case.");
            case HOST_WWW -> new Bilingual("一个带 www，一个不带：请登记访客实际使用的域名。", "One has www and the other has not.");
            case LOOPBACK_NAME ->
                new Bilingual(
                        "localhost、127.0.0.1 与 [::1] 是不同的地址。",
                        "localhost, 127.0.0.1 and [::1] are different addresses.");
            case PORT -> new Bilingual("端口不同。", "The port differs.");
            case USUAL_PORT ->
                new Bilingual("一个写明了默认端口，一个没有：逐字符比较。", "One writes the usual port out and the other does not.");
            case LOOPBACK_PORT ->
                new Bilingual(
                        "端口不同。只有原生应用在 127.0.0.1 或 [::1] 上可以使用任意端口（RFC 8252）；localhost 不可以。",
                        "The port differs. Only a native application may use any port, and only at 127.0.0.1 or [::1]"
                                + " (RFC 8252), not at localhost.");
            case TRAILING_SLASH -> new Bilingual("结尾的 / 不同。", "One ends in '/' and the other does not.");
            case PATH -> new Bilingual("路径不同。", "The path differs.");
            case PATH_CASE -> new Bilingual("路径的大小写不同。", "The path differs in upper and lower case.");
            case QUERY -> new Bilingual("? 之后的参数不同。", "What follows '?' differs.");
            case FRAGMENT -> new Bilingual("地址不能包含 #。", "The address must not contain '#'.");
            case USER -> new Bilingual("地址不能包含用户名。", "The address must not contain a user name.");
        };
    }
}
