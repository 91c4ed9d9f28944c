package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.roster.KnownPerson;
import dev.saoma.server.roster.RosterStore;
import dev.saoma.server.roster.RosterStore.Place;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom a connection knows.
@RestController
@RequestMapping(AdminApi.POOL + "/connections/{identifier}/identities")
class KnownPeopleController {

    private final Connections connections;
    private final RosterStore roster;

    KnownPeopleController(Connections connections, RosterStore roster) {
        this.connections = connections;
        this.roster = roster;
    }

    /// @param openId masked
    record KnownPersonView(
            String id,
            String user,
            String name,
            String openId,
            Instant createdAt,
            @Form(words = {"follows", "left", "unsaid"}) String following,
            @Nullable Instant since,
            @Nullable Instant leftAt) {

        static KnownPersonView of(KnownPerson known) {
            var identity = known.identity();
            var following = FollowingView.of(known.following());
            return new KnownPersonView(
                    UserView.idOf(identity.id()),
                    identity.user().value(),
                    known.name(),
                    identity.openId().toString(),
                    identity.createdAt(),
                    following.following(),
                    following.since(),
                    following.leftAt());
        }
    }

    /// Lists whom the account knows, the latest first.
    @GetMapping
    @Needs(ApiScope.USERS_READ)
    ResponseEntity<Page<KnownPersonView>> list(
            Caller caller,
            @PathVariable String identifier,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var connection = connections.find(caller.pool(), identifier);
        if (connection.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var paging = Paging.of(
                limit, cursor, from -> UserId.parse(from.id()).map(user -> new Place(from.at(), user)), fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = roster.knownAt(
                caller.pool(), connection.get().appId(), Optional.ofNullable(paging.after()), paging.size() + 1);
        return ResponseEntity.ok(
                Page.of(found, paging.size(), KnownPeopleController::cursor).map(KnownPersonView::of));
    }

    private static Cursor cursor(KnownPerson known) {
        var identity = known.identity();
        return new Cursor(identity.createdAt(), identity.user().value());
    }
}
