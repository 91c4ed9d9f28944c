package dev.saoma.server.login.web;

import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.login.LoginSettings;
import dev.saoma.server.login.web.PhonePage.Choice;
import dev.saoma.server.login.web.PhonePage.Content;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.AnswerScan;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanLinks;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.scan.ScanState;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the links lead that a person who scanned finds in their chat. To open one changes nothing, as a preview or a
/// scanner of the mail may do that; to press a button on its page does.
@RestController
final class PhoneController {

    private static final String ANSWER = "/login/asked/{link}";
    private static final String DISOWN = "/login/not-you/{link}";

    private static final List<Choice> ALLOW_OR_REFUSE =
            List.of(new Choice("allow", "allow"), new Choice("refuse", "refuse"));
    private static final List<Choice> NOT_ME = List.of(new Choice("not-me", "not-me"));
    private static final List<Choice> NOT_ME_OR_ME = List.of(new Choice("not-me", "not-me"), new Choice("me", "me"));

    private final ScanLinks links;
    private final AnswerScan answers;
    private final DisownLogin disown;
    private final LoginSettings settings;
    private final SameOrigin sameOrigin;
    private final PhonePage page;
    private final InstantSource clock;

    PhoneController(
            ScanLinks links,
            AnswerScan answers,
            DisownLogin disown,
            LoginSettings settings,
            SameOrigin sameOrigin,
            PhonePage page,
            InstantSource clock) {
        this.links = links;
        this.answers = answers;
        this.disown = disown;
        this.settings = settings;
        this.sameOrigin = sameOrigin;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping(ANSWER)
    ResponseEntity<String> asked(@PathVariable String link, HttpServletRequest request) {
        return page.draw(asked(find(link, Purpose.ANSWER)), request);
    }

    @PostMapping(ANSWER)
    ResponseEntity<String> answered(
            @PathVariable String link, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        if (!sameOrigin.holds(request)) {
            return page.draw(Content.saying(403, "foreign"), request);
        }
        var pool = CurrentPool.get().id();
        var scan = find(link, Purpose.ANSWER);
        var after = switch (answer) {
            case "allow" -> scan.flatMap(asked -> answers.allow(pool, asked.id()));
            case "refuse" -> scan.flatMap(asked -> answers.refuse(pool, asked.id()));
            case "not-me" -> scan.filter(this::isInTime).flatMap(this::disown);
            default -> scan;
        };
        return after.filter(Scan::isOnPhone)
                .map(onPhone -> ResponseEntity.status(303)
                        .location(URI.create(request.getContextPath() + OnPhone.RETURN + "?state="
                                + onPhone.scene().value()))
                        .<String>build())
                .orElseGet(() -> page.draw(asked(after), request));
    }

    @GetMapping(DISOWN)
    ResponseEntity<String> disowning(@PathVariable String link, HttpServletRequest request) {
        return page.draw(
                disownable(link)
                        .map(scan -> isDisowned(scan)
                                ? Content.saying(200, "disowned")
                                : new Content(200, "disown", Optional.of(scan), NOT_ME_OR_ME))
                        .orElseGet(() -> Content.over(find(link, Purpose.DISOWN))),
                request);
    }

    @PostMapping(DISOWN)
    ResponseEntity<String> disowned(
            @PathVariable String link, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        if (!sameOrigin.holds(request)) {
            return page.draw(Content.saying(403, "foreign"), request);
        }
        var scan = disownable(link);
        if (scan.isEmpty()) {
            return page.draw(Content.over(find(link, Purpose.DISOWN)), request);
        }
        if (!answer.equals("not-me")) {
            return page.draw(Content.saying(200, "kept"), request);
        }
        disown.disown(scan.get().pool(), scan.get().id());
        return page.draw(Content.saying(200, "disowned"), request);
    }

    private Content asked(Optional<Scan> scan) {
        return scan.map(asked -> switch (asked.stateAt(clock.instant())) {
                    case ScanState.Asking asking
                    when asking.question() instanceof Question.Confirm ->
                        new Content(200, "confirm", scan, ALLOW_OR_REFUSE);
                    case ScanState.Scanned _, ScanState.Confirmed _, ScanState.Redeemed _ -> allowed(asked);
                    case ScanState.Asking asking when asking.toldNumber().isPresent() -> allowed(asked);
                    case ScanState.Denied denied -> Content.saying(200, denied(denied.reason()));
                    case ScanState.Waiting _, ScanState.Asking _, ScanState.Expired _ -> Content.over(scan);
                })
                .orElseGet(() -> Content.over(scan));
    }

    private Content allowed(Scan scan) {
        if (!isInTime(scan)) {
            return Content.over(Optional.of(scan));
        }
        return answers.told(scan)
                .map(told -> new Content(200, "allowed-number", Optional.of(scan), NOT_ME, Optional.of(told)))
                .orElseGet(() -> new Content(200, "allowed", Optional.of(scan), NOT_ME));
    }

    private static String denied(Denial reason) {
        return switch (reason) {
            case CANCELLED, WRONG_NUMBER, TOO_MANY_TRIES -> "refused";
            case DISOWNED -> "disowned";
            case DEACTIVATED, CLOSED, NOT_ALLOWED -> "not-allowed";
        };
    }

    private Optional<Scan> disownable(String link) {
        return find(link, Purpose.DISOWN).filter(this::isInTime);
    }

    private boolean isInTime(Scan scan) {
        return clock.instant().isBefore(scan.createdAt().plus(settings.disownWithin()));
    }

    /// The scan as it stands afterwards.
    private Optional<Scan> disown(Scan scan) {
        disown.disown(scan.pool(), scan.id());
        return answers.look(scan.pool(), scan.id());
    }

    private static boolean isDisowned(Scan scan) {
        return scan.state() instanceof ScanState.Denied denied && denied.reason() == Denial.DISOWNED;
    }

    private Optional<Scan> find(String link, Purpose purpose) {
        var pool = CurrentPool.get().id();
        return links.open(pool, link, purpose).flatMap(id -> answers.look(pool, id));
    }
}
