package dev.saoma.server.console.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.history.LoginRecord;
import dev.saoma.server.history.LoginRecords;
import dev.saoma.server.history.LoginRecords.PageKey;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.user.Users;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When a user logged in, and when they were refused.
@RestController
@RequestMapping(AdminApi.POOL + "/users/{user}/logins")
class LoginRecordsController {

    private final Users users;
    private final LoginRecords records;
    private final Applications applications;
    private final Connections connections;

    LoginRecordsController(Users users, LoginRecords records, Applications applications, Connections connections) {
        this.users = users;
        this.records = records;
        this.applications = applications;
        this.connections = connections;
    }

    /// Lists the logins of a user of the last months and those that were refused, newest first.
    @GetMapping
    @Needs(ApiScope.SESSIONS_READ)
    ResponseEntity<Page<LoginRecordView>> list(
            Caller caller,
            @PathVariable String user,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        // Somebody who has become part of another user is that user.
        var known = UserId.parse(user).flatMap(id -> users.find(caller.pool(), id));
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var paging = Paging.of(limit, cursor, from -> Optional.of(new PageKey(from.at(), from.id())), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = records.of(caller.pool(), known.get().id(), paging.after(), paging.size() + 1);
        return ResponseEntity.ok(Page.of(found, paging.size(), login -> new Cursor(login.at(), login.id()))
                .map(this::view));
    }

    private LoginRecordView view(LoginRecord login) {
        return LoginRecordView.of(
                login,
                applications
                        .find(login.pool(), login.application())
                        .map(Application::name)
                        .orElse(null),
                connections.find(login.connection()).map(Connection::identifier).orElse(null));
    }
}
