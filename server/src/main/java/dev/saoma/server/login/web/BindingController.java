package dev.saoma.server.login.web;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.message.Asked;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.BindScan;
import dev.saoma.server.scan.BindingAnswer;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The question whether whoever scanned has an account already, and its answers. For the browser of the scan alone;
/// to any other there is nothing here.
@RestController
@RequestMapping("/login/scans/{id}/binding")
final class BindingController {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BindScan bind;
    private final ProofChecks checks;
    private final ProofLimit limit;
    private final BrowserKeys browsers;
    private final SameOrigin sameOrigin;
    private final JsonMapper json;
    private final ScanAnswers answers;
    private final InstantSource clock;

    BindingController(
            BindScan bind,
            ProofChecks checks,
            ProofLimit limit,
            BrowserKeys browsers,
            SameOrigin sameOrigin,
            JsonMapper json,
            ScanAnswers answers,
            InstantSource clock) {
        this.bind = bind;
        this.checks = checks;
        this.limit = limit;
        this.browsers = browsers;
        this.sameOrigin = sameOrigin;
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    /// @param create whether there may be a new account
    /// @param methods how an account can be proven, in the order in which they are offered
    /// @param number whether an account is proven already, and the number that the phone tells is what is missing
    record QuestionView(boolean create, List<String> methods, boolean number, long secondsLeft) {}

    /// @param code which code was sent; not the code
    /// @param again in how many seconds there may be another
    record CodeView(String code, long again) {}

    record TimeView(long secondsLeft) {}

    @GetMapping
    ResponseEntity<?> question(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return browsers.of(request)
                .flatMap(browser -> bind.look(CurrentPool.get().id(), new ScanId(id), browser))
                .<ResponseEntity<?>>map(asked -> good(new QuestionView(
                        asked.mayCreate(),
                        checks.offered(CurrentPool.get().id(), asked.proofs()).stream()
                                .map(ProofRequest::word)
                                .toList(),
                        asked.isForTheNumber(),
                        secondsLeft(asked.scan()))))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    @PostMapping(path = "/create", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(
                request,
                locale,
                (browser, _) -> answer(bind.create(CurrentPool.get().id(), new ScanId(id), browser), locale));
    }

    @PostMapping(path = "/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> cancel(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(request, locale, (browser, _) -> {
            bind.cancel(CurrentPool.get().id(), new ScanId(id), browser);
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping(path = "/typing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> typing(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(
                request,
                locale,
                (browser, _) -> bind.typing(CurrentPool.get().id(), new ScanId(id), browser)
                        .<ResponseEntity<?>>map(scan -> good(new TimeView(secondsLeft(scan))))
                        .orElseGet(() -> Problems.answer(Problem.NOT_ASKED, locale)));
    }

    @PostMapping(path = "/codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> code(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(request, locale, (browser, typed) -> {
            var pool = CurrentPool.get().id();
            var asked = bind.look(pool, new ScanId(id), browser);
            var proof = typed.proof().filter(BindingProof::isByCode);
            if (asked.isEmpty() || proof.filter(asked.get().proofs()::contains).isEmpty()) {
                return Problems.answer(Problem.NOT_ASKED, locale);
            }
            return checks.send(pool, proof.get(), typed, asked.get(), NetworkAddress.of(request))
                    .<ResponseEntity<?>>map(sent -> switch (sent) {
                        case Asked.Accepted accepted -> {
                            bind.waitsForCode(pool, new ScanId(id), browser, accepted.until());
                            yield good(new CodeView(
                                    accepted.code().value(), accepted.again().toSeconds()));
                        }
                        case Asked.TooMany tooMany -> later(Problem.TOO_MANY_TRIES, tooMany.pause(), locale);
                        case Asked.NoChannel _ -> Problems.answer(Problem.NOT_ASKED, locale);
                    })
                    .orElseGet(() -> Problems.answer(Problem.BAD_REQUEST, locale));
        });
    }

    @PostMapping(path = "/proof", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> prove(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(request, locale, (browser, typed) -> {
            var pool = CurrentPool.get().id();
            var proof = typed.proof();
            if (proof.isEmpty()) {
                return Problems.answer(Problem.BAD_REQUEST, locale);
            }
            // What is not asked costs nobody's account a try.
            var asked = bind.look(pool, new ScanId(id), browser)
                    .filter(looked -> looked.proofs().contains(proof.get()));
            if (asked.isEmpty()) {
                return Problems.answer(Problem.NOT_ASKED, locale);
            }
            var tried = new ProofLimit.Try(
                    pool,
                    asked.get().person(),
                    checks.meant(proof.get(), typed.account()),
                    !proof.get().isByCode(),
                    NetworkAddress.of(request));
            var wait = limit.count(tried);
            if (wait.isPresent()) {
                return later(Problem.TOO_MANY_TRIES, wait.get(), locale);
            }
            var scan = new ScanId(id);
            var proven =
                    bind.prove(pool, scan, browser, proof.get(), () -> checks.check(pool, proof.get(), typed, scan));
            if (proven instanceof BindingAnswer.Busy) {
                limit.takeBack(tried);
            }
            return answer(proven, locale);
        });
    }

    @PostMapping(path = "/number", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> match(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return ofThePage(
                request,
                locale,
                (browser, typed) ->
                        answer(bind.match(CurrentPool.get().id(), new ScanId(id), browser, typed.secret()), locale));
    }

    private ResponseEntity<?> ofThePage(
            HttpServletRequest request, Locale locale, BiFunction<BrowserKey, ProofRequest, ResponseEntity<?>> answer) {
        if (!sameOrigin.holds(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        Optional<BrowserKey> browser = browsers.of(request);
        if (browser.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var typed = ProofRequest.read(request, json);
        return typed.isEmpty()
                ? Problems.answer(Problem.BAD_REQUEST, locale)
                : answer.apply(browser.get(), typed.get());
    }

    private ResponseEntity<?> answer(BindingAnswer answer, Locale locale) {
        return switch (answer) {
            case BindingAnswer.Settled(var scan) -> good(answers.of(scan));
            case BindingAnswer.NotProven(var left) -> left(Problem.NOT_PROVEN, left, locale);
            case BindingAnswer.BoundAlready(var left) -> left(Problem.BOUND_ALREADY, left, locale);
            case BindingAnswer.Busy _ -> later(Problem.BUSY, PAUSE, locale);
            case BindingAnswer.NotAsked _ -> Problems.answer(Problem.NOT_ASKED, locale);
        };
    }

    private long secondsLeft(Scan scan) {
        return Math.max(0, Duration.between(clock.instant(), scan.expiresAt()).toSeconds());
    }

    private static ResponseEntity<?> good(Object body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private static ResponseEntity<?> left(Problem problem, int triesLeft, Locale locale) {
        var detail = Problems.detail(problem, locale);
        detail.setProperty("triesLeft", triesLeft);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }

    private static ResponseEntity<?> later(Problem problem, Duration wait, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .body(Problems.detail(problem, locale));
    }
}
