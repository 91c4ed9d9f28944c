package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.oidc.EndUsersSessions;
import dev.saoma.server.oidc.ListSessions;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Sessions.PageKey;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a user is logged in, and the end of it.
@RestController
@RequestMapping(AdminApi.POOL + "/users/{user}/sessions")
class SessionsController {

    private final Users users;
    private final ListSessions sessions;
    private final EndUsersSessions ends;

    SessionsController(Users users, ListSessions sessions, EndUsersSessions ends) {
        this.users = users;
        this.sessions = sessions;
        this.ends = ends;
    }

    /// Lists where a user is logged in, the latest login first.
    @GetMapping
    @Needs(ApiScope.SESSIONS_READ)
    ResponseEntity<Page<SessionView>> list(
            Caller caller,
            @PathVariable String user,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var known = find(caller, user);
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var paging =
                Paging.of(limit, cursor, from -> Optional.of(new PageKey(from.at(), new SessionId(from.id()))), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = sessions.of(caller.pool(), known.get(), paging.after(), paging.size() + 1);
        return ResponseEntity.ok(Page.of(
                        found,
                        paging.size(),
                        session -> new Cursor(
                                session.login().at(), session.login().session().value()))
                .map(SessionView::of));
    }

    /// Ends a session of a user, with the codes and tokens that came from it.
    @DeleteMapping("/{session}")
    @Needs(ApiScope.SESSIONS_END)
    ResponseEntity<Void> end(Caller caller, @PathVariable String user, @PathVariable String session, Locale locale) {
        var ended = find(caller, user)
                .filter(known -> ends.one(caller.pool(), known, new SessionId(session), caller.actor()))
                .isPresent();
        return ended ? ResponseEntity.noContent().build() : Problems.answer(Problem.NOT_FOUND, locale);
    }

    /// Ends all sessions of a user, with the codes and tokens that came from them.
    @DeleteMapping
    @Needs(ApiScope.SESSIONS_END)
    @Answers(operation = "deleteAllUserSessions")
    ResponseEntity<Void> endAll(Caller caller, @PathVariable String user, Locale locale) {
        var known = find(caller, user);
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        ends.all(caller.pool(), known.get(), caller.actor());
        return ResponseEntity.noContent().build();
    }

    /// Somebody who has become part of another user is that user.
    private Optional<UserId> find(Caller caller, String user) {
        return UserId.parse(user).flatMap(id -> users.find(caller.pool(), id)).map(User::id);
    }
}
