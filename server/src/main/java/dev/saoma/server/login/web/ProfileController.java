package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.login.web.OwnVisits.Visit;
import dev.saoma.server.login.web.PersonPage.Besides;
import dev.saoma.server.login.web.PersonPage.Choice;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Entry;
import dev.saoma.server.login.web.PersonPage.Fact;
import dev.saoma.server.login.web.PersonPage.Link;
import dev.saoma.server.login.web.PersonPage.Typed;
import dev.saoma.server.login.web.PersonPage.Words;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.OwnAccount.Unbinding;
import dev.saoma.server.user.User;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where people see what is known of them, take a way to log in away, take their data along, or have all of it
/// erased.
@RestController
@RequestMapping(OwnVisits.PATH)
final class ProfileController {

    private static final String ERASE = "/erase";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OwnVisits visits;
    private final OwnWays ways;
    private final OwnRecords records;
    private final OwnAccount own;
    private final Connections connections;
    private final PersonPage page;
    private final Addresses addresses;
    private final WallClock time;

    ProfileController(
            OwnVisits visits,
            OwnWays ways,
            OwnRecords records,
            OwnAccount own,
            Connections connections,
            PersonPage page,
            Addresses addresses,
            WallClock time) {
        this.visits = visits;
        this.ways = ways;
        this.records = records;
        this.own = own;
        this.connections = connections;
        this.page = page;
        this.addresses = addresses;
        this.time = time;
    }

    @GetMapping
    ResponseEntity<String> look(
            @RequestParam(name = "lang", required = false) @Nullable String chosen, HttpServletRequest request) {
        return visits.of(chosen, request)
                .map(visit -> overview(visit, 200, null))
                .orElseGet(() -> visits.loggedOut(chosen, request));
    }

    @PostMapping
    ResponseEntity<String> unbind(
            @RequestParam(name = "end", defaultValue = "") String which,
            @RequestParam(name = "unbind", defaultValue = "") String agreed,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return visits.act(chosen, request, visit -> unbind(visit, which, agreed));
    }

    /// @param which is to be asked about
    /// @param agreed the one that was asked about, once the person has agreed
    private ResponseEntity<String> unbind(Visit visit, String which, String agreed) {
        if (!visits.isFresh(visit)) {
            return visits.logInFirst(visit, visit.address(""));
        }
        var user = visit.user();
        var identities = own.identities(user.pool(), user.id());
        var asked = find(identities, which);
        if (asked.isPresent() && identities.size() > 1) {
            return askToUnbind(visit, asked.get());
        }
        var outcome = find(identities, agreed.isEmpty() ? which : agreed)
                .map(identity -> own.unbind(
                        user.pool(),
                        user.id(),
                        identity.id(),
                        visit.session().login().session().value()));
        if (outcome.filter(Unbinding.LAST::equals).isPresent()) {
            return overview(visit, 409, visit.words().of("last"));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, visit.address(""))
                .build();
    }

    private ResponseEntity<String> askToUnbind(Visit visit, Identity identity) {
        var account = account(identity, connections.all(identity.pool()), visit.words());
        var words = page.words("profile", visit.language(), Map.of("account", account));
        var bound = new Fact(words.of("bound"), time.of(identity.createdAt(), TIME));
        return page.draw(
                new Content(
                        200,
                        "unbinding",
                        null,
                        List.of(new Entry(account, List.of(bound), "", "")),
                        false,
                        List.of(new Choice("unbind", name(identity), words.of("unbind")))),
                Besides.of(List.of(new Link(visit.address(""), words.of("back")))),
                words,
                visit.language(),
                visit.request());
    }

    private static Optional<Identity> find(List<Identity> identities, String name) {
        return identities.stream()
                .filter(identity -> name(identity).equals(name))
                .findAny();
    }

    @GetMapping("/data")
    ResponseEntity<?> data(HttpServletRequest request) {
        var visit = visits.of(null, request);
        if (visit.isEmpty()) {
            return visits.loggedOut(null, request);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .body(records.of(visit.get().user()));
    }

    @GetMapping(ERASE)
    ResponseEntity<String> erasing(
            @RequestParam(name = "lang", required = false) @Nullable String chosen, HttpServletRequest request) {
        return visits.of(chosen, request)
                .map(visit -> ask(visit, 200, null))
                .orElseGet(() -> visits.loggedOut(chosen, request));
    }

    @PostMapping(ERASE)
    ResponseEntity<String> erase(
            @RequestParam(name = "word", defaultValue = "") String word,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return visits.act(chosen, request, visit -> erase(visit, word, chosen));
    }

    private ResponseEntity<String> erase(Visit visit, String word, @Nullable String chosen) {
        var words = visit.words();
        if (!visits.isFresh(visit) || !word.strip().equalsIgnoreCase(words.of("word"))) {
            return ask(visit, 400, words.of("wrong-word"));
        }
        var user = visit.user();
        own.erase(user.pool(), user.id());
        var said = visits.saying(200, "erased", chosen, visit.request());
        return ResponseEntity.status(said.getStatusCode())
                .headers(said.getHeaders())
                .header(HttpHeaders.SET_COOKIE, SessionKey.clearCookie(CurrentPool.get(), addresses))
                .body(said.getBody());
    }

    private ResponseEntity<String> ask(Visit visit, int status, @Nullable String hint) {
        if (!visits.isFresh(visit)) {
            return visits.logInFirst(visit, visit.address(ERASE));
        }
        var words = visit.words();
        return page.draw(
                new Content(status, "erasing", hint, List.of(), false, List.of()),
                new Besides(
                        List.of(new Link(visit.address(""), words.of("back"))),
                        Typed.word(words.of("word-label"), words.of("word-button")),
                        null),
                words,
                visit.language(),
                visit.request());
    }

    private ResponseEntity<String> overview(Visit visit, int status, @Nullable String hint) {
        var words = visit.words();
        var user = visit.user();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("", facts(user, words), "", ""));
        var identities = own.identities(user.pool(), user.id());
        var accounts = connections.all(user.pool());
        for (var identity : identities) {
            var removable = identities.size() > 1;
            entries.add(new Entry(
                    account(identity, accounts, words),
                    List.of(new Fact(words.of("bound"), time.of(identity.createdAt(), TIME))),
                    removable ? name(identity) : "",
                    words.of("unbind")));
        }
        var links = List.of(
                new Link(visit.address("/sessions"), words.of("sessions")),
                new Link(visit.request().getContextPath() + OwnVisits.PATH + "/data", words.of("data")),
                new Link(visit.address(ERASE), words.of("erase")));
        return page.draw(
                new Content(status, "overview", hint, entries, false, choices(visit)),
                Besides.of(links),
                words,
                visit.language(),
                visit.request());
    }

    /// To be known by one more WeChat.
    private List<Choice> choices(Visit visit) {
        return ways.of(visit.user()).stream()
                .map(OwnWays.Open::connection)
                .map(way -> new Choice(
                        "bind",
                        way.identifier(),
                        Texts.fill(visit.words().of("bind"), Map.of("account", way.displayName()))))
                .toList();
    }

    private List<Fact> facts(User user, Words words) {
        var profile = user.profile();
        return Stream.of(
                        new Fact(words.of("name"), profile.name()),
                        new Fact(words.of("username"), shown(profile.username())),
                        new Fact(words.of("phone"), shown(profile.phone())),
                        new Fact(words.of("email"), shown(profile.email())),
                        new Fact(words.of("known"), time.of(user.createdAt(), TIME)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String account(Identity identity, List<Connection> accounts, Words words) {
        return accounts.stream()
                .filter(account -> account.appId().equals(identity.appId()))
                .map(Connection::displayName)
                .findFirst()
                .orElseGet(() -> words.of("former"));
    }

    /// Names it on the page without telling the openid.
    private static String name(Identity identity) {
        return Digest.of(identity.appId() + " " + identity.openId().value()).value();
    }
}
