package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Picture;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.login.web.OwnVisits.Visit;
import dev.saoma.server.login.web.PersonPage.Besides;
import dev.saoma.server.login.web.PersonPage.Code;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Link;
import dev.saoma.server.login.web.PersonPage.Typed;
import dev.saoma.server.login.web.PersonPage.Words;
import dev.saoma.server.scan.Issuance;
import dev.saoma.server.scan.IssueScan;
import dev.saoma.server.scan.JoinAccount;
import dev.saoma.server.scan.Joined;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ShowScan;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where somebody who is logged in has one more WeChat bound to their account: it scans the code that is shown, and
/// the number that it is told is typed here. Works without a script.
@RestController
@RequestMapping(OwnVisits.PATH)
final class BindMoreController {

    private static final String BIND = "/bind/{id}";

    /// The page renews no code, and whoever has to find their other phone needs a while.
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final OwnVisits visits;
    private final OwnWays ways;
    private final Connections connections;
    private final IssueScan issue;
    private final JoinAccount join;
    private final ShowScan show;
    private final CodeLimit limit;
    private final Origins origins;
    private final PersonPage page;

    BindMoreController(
            OwnVisits visits,
            OwnWays ways,
            Connections connections,
            IssueScan issue,
            JoinAccount join,
            ShowScan show,
            CodeLimit limit,
            Origins origins,
            PersonPage page) {
        this.visits = visits;
        this.ways = ways;
        this.connections = connections;
        this.issue = issue;
        this.join = join;
        this.show = show;
        this.limit = limit;
        this.origins = origins;
        this.page = page;
    }

    @PostMapping(params = "bind")
    ResponseEntity<String> begin(
            @RequestParam("bind") String identifier,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return visits.act(chosen, request, visit -> begin(visit, identifier));
    }

    private ResponseEntity<String> begin(Visit visit, String identifier) {
        if (!visits.isFresh(visit)) {
            return visits.logInFirst(visit, visit.address(""));
        }
        return ways.of(visit.user()).stream()
                .filter(way -> way.connection().identifier().equals(identifier))
                .findFirst()
                .map(way -> begin(visit, way))
                .orElseGet(() -> seeOther(visit.address("")));
    }

    private ResponseEntity<String> begin(Visit visit, OwnWays.Open way) {
        var connection = way.connection();
        var browser = Digest.of(visit.key().secret().reveal()).value();
        var address = NetworkAddress.of(visit.request());
        if (limit.count(browser, address, way.website(), connection.id()).isPresent()) {
            return saying(visit, 429, "bind-too-many");
        }
        var origin = origins.ofAccount(visit.user().id(), visit.language(), visit.request());
        return switch (issue.issue(connection, way.website(), origin, visit.key(), LIFE)) {
            case Issuance.Issued(var scan) ->
                seeOther(visit.address("/bind/" + scan.id().value()));
            case Issuance.WeChatUnavailable _ -> saying(visit, 503, "bind-unavailable");
            case Issuance.NotSetUp _ -> saying(visit, 503, "bind-not-set-up");
            case Issuance.UsedUp _ -> saying(visit, 503, "bind-used-up");
        };
    }

    @GetMapping(BIND)
    ResponseEntity<String> look(
            @PathVariable String id,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return visits.of(chosen, request)
                .map(visit -> find(visit, id)
                        .filter(join::isOpen)
                        .map(scan -> ask(visit, scan, 200, null))
                        .orElseGet(() -> saying(visit, 410, "bind-over")))
                .orElseGet(() -> visits.loggedOut(chosen, request));
    }

    @PostMapping(BIND)
    ResponseEntity<String> typed(
            @PathVariable String id,
            @RequestParam(name = "word", defaultValue = "") String number,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return visits.act(chosen, request, visit -> typed(visit, id, number));
    }

    private ResponseEntity<String> typed(Visit visit, String id, String number) {
        var user = visit.user();
        return switch (join.match(user.pool(), new ScanId(id), visit.key(), user.id(), number)) {
            case Joined.Bound _ -> saying(visit, 200, "bound-now");
            case Joined.NotScanned _ -> askAgain(visit, id, visit.words().of("not-scanned"));
            case Joined.Wrong(var left) ->
                askAgain(
                        visit,
                        id,
                        Texts.fill(visit.words().of("wrong-number"), Map.of("tries", Integer.toString(left))));
            case Joined.Refused _ -> saying(visit, 409, "bind-refused");
            case Joined.Over _ -> saying(visit, 410, "bind-over");
        };
    }

    /// The picture of the code, WeChat's or ours, to the browser that asked for it.
    @GetMapping(BIND + "/code.png")
    ResponseEntity<byte[]> picture(@PathVariable String id, HttpServletRequest request) {
        return visits.of(null, request)
                .flatMap(visit -> find(visit, id).flatMap(scan -> png(visit, scan)))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cache-Control", "no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<byte[]> png(Visit visit, Scan scan) {
        return scan.isDrawnByWeChat()
                ? show.picture(visit.user().pool(), scan.id(), visit.key()).map(Picture::png)
                : Optional.of(QrPicture.png(scan.url()));
    }

    private Optional<Scan> find(Visit visit, String id) {
        return join.look(
                visit.user().pool(), new ScanId(id), visit.key(), visit.user().id());
    }

    private ResponseEntity<String> askAgain(Visit visit, String id, String hint) {
        return find(visit, id)
                .map(scan -> ask(visit, scan, 400, hint))
                .orElseGet(() -> saying(visit, 410, "bind-over"));
    }

    private ResponseEntity<String> ask(Visit visit, Scan scan, int status, @Nullable String hint) {
        var account =
                connections.find(scan.connection()).map(Connection::displayName).orElse("");
        var words = page.words(
                "profile",
                visit.language(),
                Map.of("account", account, "name", visit.user().name()));
        var code = new Code(
                visit.request().getContextPath() + OwnVisits.PATH + "/bind/"
                        + scan.id().value() + "/code.png",
                scan.isDrawnByWeChat(),
                words.of("code-alt"),
                tip(scan, words, visit.request()));
        return page.draw(
                new Content(status, "binding", hint, List.of(), false, List.of()),
                new Besides(
                        List.of(new Link(visit.address(""), words.of("back"))),
                        Typed.number(words.of("number-label"), words.of("number-button")),
                        code),
                words,
                visit.language(),
                visit.request());
    }

    private static @Nullable String tip(Scan scan, Words words, HttpServletRequest request) {
        if (!OnPhone.isPhone(request)) {
            return null;
        }
        var wechat = scan.isDrawnByWeChat() ? "hold-program" : "hold-wechat";
        return words.of(OnPhone.isWeChat(request) ? wechat : "hold-phone");
    }

    private ResponseEntity<String> saying(Visit visit, int status, String name) {
        return page.draw(
                Content.saying(status, name),
                Besides.of(List.of(new Link(visit.address(""), visit.words().of("back")))),
                visit.words(),
                visit.language(),
                visit.request());
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
