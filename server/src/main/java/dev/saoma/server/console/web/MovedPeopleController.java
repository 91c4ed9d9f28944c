package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.ErrorCode;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.roster.FetchMoved;
import dev.saoma.server.roster.FetchMoved.Fetched;
import dev.saoma.server.roster.FetchMoved.Left;
import dev.saoma.server.roster.FetchMoved.Order;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People whose official account has become another one: WeChat is asked who they are there.
@RestController
@RequestMapping(AdminApi.POOL + "/connections/{identifier}/moved-people")
class MovedPeopleController {

    private static final String APP_ID = "[A-Za-z0-9_-]{1,64}";
    private static final String OPEN_ID = "[A-Za-z0-9_-]{1,128}";
    private static final Pattern APP_ID_FORM = Pattern.compile(APP_ID);
    private static final Pattern OPEN_ID_FORM = Pattern.compile(OPEN_ID);
    private static final Bilingual ANOTHER = new Bilingual("另一公众号的 AppID。", "The AppID of another account.");
    private static final Bilingual ORIGINAL = new Bilingual("如 gh_…。", "Such as gh_….");
    private static final Bilingual NEXT = new Bilingual("请原样使用上一次的 next。", "The next of the answer before, unchanged.");

    private final Connections connections;
    private final FetchMoved fetch;

    MovedPeopleController(Connections connections, FetchMoved fetch) {
        this.connections = connections;
        this.fetch = fetch;
    }

    /// @param known users whom the former AppID knew
    /// @param open of them, who is not known at this account yet
    record CountsView(long known, long open) {}

    /// @param from the former AppID
    /// @param originalId what the former account is called towards WeChat in place of its AppID, should WeChat want
    ///     that
    /// @param dryRun whether nothing is to be written; WeChat is asked all the same
    /// @param after the `next` of the answer before; left out to begin
    record Wanted(
            @Form(pattern = APP_ID) @Nullable String from,
            @Form(pattern = APP_ID) @Nullable String originalId,
            @Nullable Boolean dryRun,
            @Form(pattern = OPEN_ID) @Nullable String after) {}

    /// @param user who was not moved
    /// @param why WeChat tells no openid of theirs, or another user has it
    record LeftView(String user, @Form(of = Left.Why.class) String why) {}

    /// @param code WeChat's
    record TroubleView(int code, Bilingual meaning, Bilingual advice) {}

    /// @param asked how many WeChat was asked for
    /// @param moved how many are known at this account now
    /// @param left who is not
    /// @param next to go on with; null where all have been asked for
    /// @param trouble what WeChat answered that ended it early; null where it answered well
    /// @param unreachable whether WeChat could not be reached
    record FetchedView(
            boolean dryRun,
            long asked,
            long moved,
            List<LeftView> left,
            @Nullable String next,
            @Nullable TroubleView trouble,
            boolean unreachable) {

        static FetchedView of(Fetched fetched, boolean dryRun) {
            var next = fetched.next();
            var trouble = fetched.trouble();
            return new FetchedView(
                    dryRun,
                    fetched.asked(),
                    fetched.moved(),
                    fetched.left().stream()
                            .map(left -> new LeftView(left.user().value(), Fields.name(left.why())))
                            .toList(),
                    next == null ? null : next.value(),
                    trouble == null ? null : trouble(ErrorCode.of(trouble.errcode())),
                    fetched.unreachable());
        }

        private static TroubleView trouble(ErrorCode code) {
            return new TroubleView(code.code(), code.meaning(), code.advice());
        }
    }

    /// Counts the users whom a former AppID knew and this account does not know yet.
    ///
    /// @param from the former AppID
    @GetMapping
    @Needs(ApiScope.USERS_READ)
    @Answers(operation = "countMovedPeople")
    ResponseEntity<CountsView> count(
            Caller caller,
            @PathVariable String identifier,
            @Form(pattern = APP_ID) @RequestParam(required = false) @Nullable String from,
            Locale locale) {
        var account = account(caller, identifier);
        if (account.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var former = former(fields, from, account.get());
        if (former == null) {
            return fields.problem(locale);
        }
        var counts = fetch.count(caller.pool(), former, account.get().appId());
        return ResponseEntity.ok(new CountsView(counts.known(), counts.open()));
    }

    /// Asks WeChat (`changeopenid`) who users of a former AppID are at this account, and has them known there. Each
    /// request asks for some; go on with `next` until there is none. To repeat it does no harm.
    @PostMapping
    @Needs(value = ApiScope.USERS_IMPORT, costly = true)
    @Answers(operation = "fetchMovedPeople")
    ResponseEntity<FetchedView> run(
            Caller caller, @PathVariable String identifier, @RequestBody Wanted wanted, Locale locale) {
        var account = account(caller, identifier);
        if (account.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var from = former(fields, wanted.from(), account.get());
        var original = fields.read("originalId", wanted.originalId(), ORIGINAL, text -> matching(APP_ID_FORM, text));
        var after = fields.read("after", wanted.after(), NEXT, text -> matching(OPEN_ID_FORM, text));
        if (from == null || !fields.areGood()) {
            return fields.problem(locale);
        }
        var dryRun = Boolean.TRUE.equals(wanted.dryRun());
        var order = new Order(
                caller.pool(), from, Objects.requireNonNullElse(original, from.value()), account.get(), dryRun);
        var fetched = fetch.run(order, caller.actor(), after == null ? null : new OpenId(after));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(FetchedView.of(fetched, dryRun));
    }

    private static @Nullable AppId former(Fields fields, @Nullable String given, OfficialAccount now) {
        return fields.read(
                "from",
                given == null ? "" : given,
                ANOTHER,
                text -> matching(APP_ID_FORM, text).map(AppId::new).filter(app -> !app.equals(now.appId())));
    }

    private static Optional<String> matching(Pattern form, String text) {
        return Optional.of(text).filter(value -> form.matcher(value).matches());
    }

    private Optional<OfficialAccount> account(Caller caller, String identifier) {
        return connections
                .find(caller.pool(), identifier)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast);
    }
}
