package dev.saoma.server.login.web;

import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.PersonPage.Choice;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Entry;
import dev.saoma.server.login.web.PersonPage.Fact;
import dev.saoma.server.login.web.PersonPage.Words;
import dev.saoma.server.oidc.EndSession;
import dev.saoma.server.oidc.ListSessions;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where people see in which browsers they are logged in, and end what is not theirs.
@RestController
final class AccountController {

    private static final String PATH = "/account/sessions";
    private static final String OTHERS = "others";
    private static final int MOST_SHOWN = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HeldSessions held;
    private final ListSessions sessions;
    private final EndSession endSession;
    private final SameOrigin sameOrigin;
    private final PersonPage page;
    private final Addresses addresses;
    private final WallClock time;

    AccountController(
            HeldSessions held,
            ListSessions sessions,
            EndSession endSession,
            SameOrigin sameOrigin,
            PersonPage page,
            Addresses addresses,
            WallClock time) {
        this.held = held;
        this.sessions = sessions;
        this.endSession = endSession;
        this.sameOrigin = sameOrigin;
        this.page = page;
        this.addresses = addresses;
        this.time = time;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(
            @RequestParam(name = "lang", required = false) @Nullable String chosen, HttpServletRequest request) {
        var language = Language.choose(chosen, "", request);
        var words = page.words("account", language, Map.of());
        return session(request)
                .map(current -> page.draw(content(current, words, language), words, language, request))
                .orElseGet(() -> page.draw(Content.saying(401, "logged-out"), words, language, request));
    }

    @PostMapping(PATH)
    ResponseEntity<String> end(
            @RequestParam(name = "end", defaultValue = "") String which,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        var language = Language.choose(chosen, "", request);
        var words = page.words("account", language, Map.of());
        if (!sameOrigin.holds(request)) {
            return page.draw(Content.saying(403, "foreign"), words, language, request);
        }
        var current = session(request);
        if (current.isEmpty()) {
            return page.draw(Content.saying(401, "logged-out"), words, language, request);
        }
        end(current.get(), which);
        if (which.equals(current.get().login().session().value())) {
            var said = page.draw(Content.saying(200, "ended"), words, language, request);
            return ResponseEntity.status(said.getStatusCode())
                    .headers(said.getHeaders())
                    .header(HttpHeaders.SET_COOKIE, SessionKey.clearCookie(CurrentPool.get(), addresses))
                    .body(said.getBody());
        }
        // So that to load the page anew ends nothing once more.
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, request.getContextPath() + PATH)
                .build();
    }

    private void end(Session current, String which) {
        var pool = current.pool();
        var user = current.login().user();
        if (which.equals(OTHERS)) {
            endSession.revokeOthers(pool, user, current.login().session());
        } else {
            endSession.revoke(pool, user, new SessionId(which));
        }
    }

    private Content content(Session current, Words words, Language language) {
        var entries = new ArrayList<Entry>();
        entries.add(entry(current, words.of("this"), words.of("log-out"), words, language));
        var others = sessions.of(current.pool(), current.login().user(), null, MOST_SHOWN).stream()
                .filter(session -> !session.key().equals(current.key()))
                .toList();
        others.forEach(other -> entries.add(entry(other, "", words.of("end"), words, language)));
        var endOthers =
                others.size() > 1 ? List.of(new Choice("end", OTHERS, words.of("end-others"))) : List.<Choice>of();
        return new Content(200, "sessions", null, entries, false, endOthers);
    }

    private Entry entry(Session session, String name, String label, Words words, Language language) {
        var facts = new ArrayList<>(SurroundingsFacts.of(session.from(), words, language));
        facts.add(new Fact(words.of("since"), time.of(session.login().at(), TIME)));
        facts.add(new Fact(words.of("seen"), time.of(session.seenAt(), TIME)));
        return new Entry(name, facts, session.login().session().value(), label);
    }

    private Optional<Session> session(HttpServletRequest request) {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return held.of(request);
    }
}
