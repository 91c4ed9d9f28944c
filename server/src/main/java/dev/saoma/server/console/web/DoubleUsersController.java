package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.DoubleUsers.PageKey;
import dev.saoma.server.user.UsersFoundToBeOne;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pairs of users who were found to be one person and are not merged yet, latest first.
@RestController
class DoubleUsersController {

    private static final String BETWEEN = "_";

    private final DoubleUsers doubles;

    DoubleUsersController(DoubleUsers doubles) {
        this.doubles = doubles;
    }

    /// @param elder who was a user first
    record PairView(String elder, String younger, Instant foundAt) {

        static PairView of(UsersFoundToBeOne pair) {
            return new PairView(pair.elder().value(), pair.younger().value(), pair.at());
        }
    }

    /// Lists pairs of users who were found to be one person and are not merged yet, latest first.
    @GetMapping(AdminApi.POOL + "/double-users")
    @Needs(ApiScope.USERS_READ)
    ResponseEntity<Page<PairView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var fields = new Fields();
        var paging = Paging.of(limit, cursor, DoubleUsersController::key, fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = doubles.page(caller.pool(), paging.after(), paging.size() + 1);
        return ResponseEntity.ok(
                Page.of(found, paging.size(), DoubleUsersController::cursor).map(PairView::of));
    }

    private static Cursor cursor(UsersFoundToBeOne pair) {
        return new Cursor(pair.at(), pair.elder() + BETWEEN + pair.younger());
    }

    private static Optional<PageKey> key(Cursor cursor) {
        var ids = cursor.id().split(BETWEEN, -1);
        return ids.length != 2
                ? Optional.empty()
                : UserId.parse(ids[0])
                        .flatMap(
                                elder -> UserId.parse(ids[1]).map(younger -> new PageKey(cursor.at(), elder, younger)));
    }
}
