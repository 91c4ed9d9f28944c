package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.roster.ExportUsers;
import dev.saoma.server.roster.ImportUsers;
import dev.saoma.server.roster.Imported;
import dev.saoma.server.roster.MoveIdentities;
import dev.saoma.server.roster.RosterStore;
import dev.saoma.server.roster.RosterStore.Place;
import dev.saoma.server.roster.RosterStore.SearchBy;
import dev.saoma.server.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Users in lists, in and out.
@RestController
@RequestMapping(AdminApi.POOL)
class RosterController {

    static final String IMPORT = "/users/import";
    static final String MOVE = "/moved-identities";

    private static final Bilingual PREFIX =
            new Bilingual("1 至 256 个字符，与 by 一起使用。", "1 to 256 characters, together with by.");
    private static final Bilingual CURSOR = new Bilingual("请原样使用上一页的 next。", "The next of the page before, unchanged.");
    private static final Bilingual GONE =
            new Bilingual("列表在此处已改变，请从头查找。", "The list has changed there. Search from its beginning.");
    private static final Bilingual SIZE =
            new Bilingual("1 到 " + Page.LARGEST + " 的整数。", "A number from 1 to " + Page.LARGEST + ".");
    private static final Bilingual APP_ID = new Bilingual("微信 AppID。", "An AppID of WeChat.");
    private static final Bilingual ANOTHER = new Bilingual("与 from 不同的 AppID。", "Another AppID than from.");
    private static final Bilingual NOBODYS =
            new Bilingual("此用户池中某个连接的 AppID；请先创建该连接。", "The AppID of a connection of this pool: make that first.");
    private static final Pattern APP_ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /// What an import holds of its file is the heap's of everybody.
    private static final int FILES_AT_ONCE = 2;

    private final Semaphore files = new Semaphore(FILES_AT_ONCE);
    private final RosterStore roster;
    private final ImportUsers importUsers;
    private final ExportUsers exportUsers;
    private final MoveIdentities moveIdentities;
    private final Connections connections;
    private final InstantSource clock;

    RosterController(
            RosterStore roster,
            ImportUsers importUsers,
            ExportUsers exportUsers,
            MoveIdentities moveIdentities,
            Connections connections,
            InstantSource clock) {
        this.roster = roster;
        this.importUsers = importUsers;
        this.exportUsers = exportUsers;
        this.moveIdentities = moveIdentities;
        this.connections = connections;
        this.clock = clock;
    }

    /// Lists the users of the pool, the newest first, or finds those of whom something begins with a text, in the
    /// order of that. Phone numbers and e-mail addresses are masked.
    ///
    /// @param by what of a user is looked at
    /// @param prefix how it begins, letter by letter
    @GetMapping("/users")
    @Needs(ApiScope.USERS_READ)
    ResponseEntity<Page<RosterView>> list(
            Caller caller,
            @Form(of = SearchBy.class, usual = "name") @RequestParam(required = false) @Nullable String by,
            @Form(least = 1, most = 100) @RequestParam(required = false) @Nullable String prefix,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var fields = new Fields();
        var search = fields.oneOf("by", by, SearchBy.values());
        if ((by == null) != (prefix == null) || (prefix != null && (prefix.isBlank() || prefix.length() > 256))) {
            fields.wrong("prefix", PREFIX);
        }
        return search == null || prefix == null
                ? newest(caller, limit, cursor, fields, locale)
                : found(caller, search, SearchText.of(search, prefix), limit, cursor, fields, locale);
    }

    private ResponseEntity<Page<RosterView>> newest(
            Caller caller, @Nullable String limit, @Nullable String cursor, Fields fields, Locale locale) {
        var paging = Paging.of(
                limit, cursor, from -> UserId.parse(from.id()).map(user -> new Place(from.at(), user)), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = roster.newest(caller.pool(), Optional.ofNullable(paging.after()), paging.size() + 1);
        return ResponseEntity.ok(Page.of(
                        found,
                        paging.size(),
                        user -> new Cursor(user.createdAt(), user.id().value()))
                .map(RosterView::of));
    }

    private ResponseEntity<Page<RosterView>> found(
            Caller caller,
            SearchBy by,
            String text,
            @Nullable String limit,
            @Nullable String cursor,
            Fields fields,
            Locale locale) {
        var isMasked = isMasked(caller, by);
        var size = fields.read("limit", limit, SIZE, Page::size);
        var after = fields.read("cursor", cursor, CURSOR, from -> isMasked ? Optional.empty() : UserId.parse(from));
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var most = size == null ? Page.SIZE : size;
        var found = roster.find(caller.pool(), by, text, after, most + 1);
        if (found.isEmpty()) {
            fields.wrong("cursor", GONE);
            return fields.problem(locale);
        }
        var items = found.get().stream().limit(most).toList();
        var shown = items.stream()
                .filter(user -> !isMasked || hasWhole(by, text, user))
                .map(RosterView::of)
                .toList();
        var last = !isMasked && found.get().size() > most;
        return ResponseEntity.ok(new Page<>(shown, last ? items.getLast().id().value() : null));
    }

    /// Digit by digit a search would tell what the answer masks, and so would who comes behind somebody in its order:
    /// who may not unmask has to know the whole, which is one user's only, and is given no second page.
    private static boolean isMasked(Caller caller, SearchBy by) {
        return switch (by) {
            case PHONE, EMAIL -> !caller.scopes().contains(ApiScope.USERS_UNMASK);
            case NAME, USERNAME, EXTERNAL_ID, OPENID, UNIONID -> false;
        };
    }

    private static boolean hasWhole(SearchBy by, String text, User user) {
        var profile = user.profile();
        var phone = profile.phone();
        var email = profile.email();
        return by == SearchBy.PHONE
                ? phone != null && phone.value().equals(text)
                : email != null && email.value().equals(text);
    }

    /// Carries users in from a file, which is read as it comes. A line of the answer tells for each row that was
    /// refused why, and the last one how it went.
    ///
    /// @param dryRun tells the same and writes nothing
    /// @param progress whether lines tell meanwhile how many rows are done; whoever asks for them has to read them
    @PostMapping(IMPORT)
    @Needs(value = ApiScope.USERS_IMPORT, costly = true)
    @Answers(
            streams = "application/x-ndjson",
            operation = "importUsers",
            takes = {"text/csv", "application/x-ndjson"})
    @Nullable
    ResponseEntity<Void> in(
            Caller caller,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean progress,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var format = RosterFormat.of(request.getContentType());
        if (format.isEmpty()) {
            return RosterFormat.unknown(locale);
        }
        try (var report = new RosterReport(locale, clock)) {
            if (!files.tryAcquire()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                return Problems.answer(Problem.TOO_MANY_CALLS, locale);
            }
            if (progress) {
                report.tellProgress(response);
            }
            // The place is free again before anybody reads the answer, for which they may take their time.
            report.write(imported(caller, format.get(), request, dryRun, report), dryRun, response);
        }
        return null;
    }

    private Imported imported(
            Caller caller, RosterFormat format, HttpServletRequest request, boolean dryRun, RosterReport report)
            throws IOException {
        try {
            var lines = format.lines(request.getInputStream(), ImportUsers.FIELDS);
            return importUsers.run(caller.pool(), caller.actor(), lines, dryRun, report);
        } finally {
            files.release();
        }
    }

    /// Moves identities to another AppID, after an account's owner changed, by pairs of OpenIDs as WeChat tells them.
    ///
    /// @param from the former AppID
    /// @param to the AppID now
    /// @param dryRun tells the same and writes nothing
    /// @param progress whether lines tell meanwhile how many rows are done; whoever asks for them has to read them
    @PostMapping(MOVE)
    @Needs(value = ApiScope.USERS_IMPORT, costly = true)
    @Answers(
            streams = "application/x-ndjson",
            operation = "moveIdentities",
            takes = {"text/csv", "application/x-ndjson"})
    @Nullable
    ResponseEntity<Void> move(
            Caller caller,
            @Form(pattern = "[A-Za-z0-9_-]{1,64}") @RequestParam(required = false) @Nullable String from,
            @Form(pattern = "[A-Za-z0-9_-]{1,64}") @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean progress,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var format = RosterFormat.of(request.getContentType());
        if (format.isEmpty()) {
            return RosterFormat.unknown(locale);
        }
        var fields = new Fields();
        var source = fields.read("from", from == null ? "" : from, APP_ID, RosterController::appId);
        var target = fields.read(
                "to", to == null ? "" : to, ANOTHER, text -> appId(text).filter(app -> !app.equals(source)));
        if (target != null
                && connections.all(caller.pool()).stream()
                        .noneMatch(one -> one.appId().equals(target))) {
            fields.wrong("to", NOBODYS);
            return fields.problem(locale);
        }
        if (source == null || target == null) {
            return fields.problem(locale);
        }
        try (var report = new RosterReport(locale, clock)) {
            if (progress) {
                report.tellProgress(response);
            }
            var lines = format.get().lines(request.getInputStream(), MoveIdentities.FIELDS);
            var move = new MoveIdentities.Move(source, target);
            report.write(
                    moveIdentities.run(caller.pool(), caller.actor(), move, lines, dryRun, report), dryRun, response);
        }
        return null;
    }

    /// Carries all users out, with everything that is known of them. It is written as it is read: nothing is held.
    ///
    /// @param format one object a line, or a table
    /// @param hashes whether the hashes of passwords go with them
    @GetMapping("/users/export")
    @Needs(value = ApiScope.USERS_EXPORT, costly = true)
    @Answers(
            streams = {"application/x-ndjson", "text/csv"},
            operation = "exportUsers")
    @Nullable
    ResponseEntity<Void> out(
            Caller caller,
            @Form(of = RosterFormat.class) @RequestParam(defaultValue = "json-lines") String format,
            @RequestParam(name = "password-hashes", defaultValue = "false") boolean hashes,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var fields = new Fields();
        var chosen = fields.oneOf("format", format, RosterFormat.values());
        if (chosen == null) {
            return fields.problem(locale);
        }
        response.setContentType(chosen.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"users." + chosen.suffix() + "\"");
        response.setHeader("Cache-Control", "no-store");
        try (var writer = chosen.writer(response.getOutputStream(), hashes)) {
            exportUsers.run(caller.pool(), caller.actor(), hashes, writer);
        }
        return null;
    }

    private static Optional<AppId> appId(String text) {
        return APP_ID_FORM.matcher(text).matches() ? Optional.of(new AppId(text)) : Optional.empty();
    }
}
