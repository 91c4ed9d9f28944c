package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.user.ExternalId;
import dev.saoma.server.user.ExternalIds;
import dev.saoma.server.user.NameUser;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the caller's own system calls a user: websites get it by the scope `external_id`.
@RestController
@RequestMapping(AdminApi.POOL + "/users/{user}/external-id")
class ExternalIdController {

    private static final Bilingual AN_ID =
            new Bilingual("1 到 100 个可见字符，首尾无空格。", "1 to 100 printable characters, without spaces at the ends.");

    private final Users users;
    private final ExternalIds ids;
    private final NameUser name;

    ExternalIdController(Users users, ExternalIds ids, NameUser name) {
        this.users = users;
        this.ids = ids;
        this.name = name;
    }

    record ExternalIdView(@Nullable String externalId) {}

    @GetMapping
    @Needs(ApiScope.USERS_READ)
    ResponseEntity<?> one(Caller caller, @PathVariable String user, Locale locale) {
        return find(caller, user)
                .<ResponseEntity<?>>map(known -> ResponseEntity.ok(new ExternalIdView(
                        ids.find(caller.pool(), known).map(ExternalId::value).orElse(null))))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    @PutMapping
    @Needs(ApiScope.USERS_WRITE)
    ResponseEntity<?> name(
            Caller caller,
            @PathVariable String user,
            @RequestBody(required = false) @Nullable ExternalIdView wanted,
            Locale locale) {
        var known = find(caller, user);
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var typed = wanted == null ? null : wanted.externalId();
        var id = fields.read("externalId", typed == null ? "" : typed, AN_ID, ExternalId::parse);
        if (id == null) {
            return fields.problem(locale);
        }
        return name.name(caller.pool(), known.get(), id, caller.actor())
                ? ResponseEntity.ok(new ExternalIdView(id.value()))
                : Problems.answer(Problem.EXTERNAL_ID_TAKEN, locale);
    }

    @DeleteMapping
    @Needs(ApiScope.USERS_WRITE)
    ResponseEntity<?> forget(Caller caller, @PathVariable String user, Locale locale) {
        var known = find(caller, user);
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        name.name(caller.pool(), known.get(), null, caller.actor());
        return ResponseEntity.noContent().build();
    }

    /// Somebody who has become part of another user is that user.
    private Optional<UserId> find(Caller caller, String user) {
        return UserId.parse(user).flatMap(id -> users.find(caller.pool(), id)).map(User::id);
    }
}
