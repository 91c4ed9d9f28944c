package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiClientFlaw;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.logout.LogoutNotices;
import dev.saoma.server.oidc.logout.LogoutNotices.PageKey;
import dev.saoma.server.oidc.logout.NoticeId;
import dev.saoma.server.oidc.logout.NoticeState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The applications that could not be told that a session ended, and those that are still to be.
@RestController
@RequestMapping(AdminApi.POOL + "/logout-notices")
class LogoutNoticesController {

    private final LogoutNotices notices;

    LogoutNoticesController(LogoutNotices notices) {
        this.notices = notices;
    }

    /// Lists the applications that could not be told that a session ended, or are still to be.
    ///
    /// @param state `dead` are those that were given up
    /// @param application the client id of one of them; all if left out
    @GetMapping
    @Needs(ApiScope.SESSIONS_READ)
    ResponseEntity<Page<LogoutNoticeView>> list(
            Caller caller,
            @Form(of = NoticeState.class, usual = "dead") @RequestParam(required = false) @Nullable String state,
            @Form(pattern = "[0-9a-f]{24}") @RequestParam(required = false) @Nullable String application,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var fields = new Fields();
        var asked = fields.oneOf("state", state, NoticeState.values());
        var paging = Paging.of(
                limit, cursor, from -> NoticeId.parse(from.id()).map(id -> new PageKey(from.at(), id)), fields);
        var of = application == null ? Optional.<ClientId>empty() : ClientId.parse(application);
        if (application != null && of.isEmpty()) {
            fields.wrong("application", ApiClientFlaw.CLIENT_ID.text());
        }
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = notices.page(
                caller.pool(),
                asked == null ? NoticeState.DEAD : asked,
                of.orElse(null),
                paging.after(),
                paging.size() + 1);
        return ResponseEntity.ok(Page.of(
                        found,
                        paging.size(),
                        notice -> new Cursor(notice.movedAt(), notice.id().value()))
                .map(LogoutNoticeView::of));
    }
}
