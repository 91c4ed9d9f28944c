package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.web.UserView.Shown;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.ManageUsers.Managed;
import dev.saoma.server.user.UserStatus;
import dev.saoma.server.user.Users;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Entering users before they come, changing what is known of them, and shutting them out.
@RestController
@RequestMapping(AdminApi.POOL + "/users")
class UserChangesController {

    private static final Bilingual TAKEN = new Bilingual("此用户池中另一个用户已使用。", "Another user of this pool has it.");

    private final ManageUsers manage;
    private final Users users;
    private final UserViews views;

    UserChangesController(ManageUsers manage, Users users, UserViews views) {
        this.manage = manage;
        this.users = users;
        this.views = views;
    }

    /// Enters a user before they come.
    @PostMapping
    @Needs(ApiScope.USERS_WRITE)
    @Answers(value = 201, problems = Problem.BUSY, etag = true)
    ResponseEntity<UserView> create(
            Caller caller,
            @Form(body = ProfileBody.class) @RequestBody Map<String, @Nullable Object> sent,
            Locale locale) {
        var fields = new Fields();
        var request = new ProfileRequest(sent, fields);
        var profile = request.change();
        var password = request.password();
        return fields.areGood()
                ? answer(201, manage.create(caller.pool(), profile, password, caller.actor()), locale)
                : fields.problem(locale);
    }

    /// Changes what is known of a user: what is not named stays, and null takes it away. A changed phone number or
    /// e-mail address is no longer verified. The version that was seen is named (`If-Match`), so that nobody undoes
    /// another's change.
    @PatchMapping("/{id}")
    @Needs(ApiScope.USERS_WRITE)
    @Answers(problems = Problem.BUSY, etag = true)
    ResponseEntity<UserView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Form(body = ProfileBody.class) @RequestBody Map<String, @Nullable Object> sent,
            Locale locale) {
        return Revision.requiredLong(ifMatch, locale, seen -> {
            var fields = new Fields();
            var request = new ProfileRequest(sent, fields);
            var change = request.change();
            var password = request.password();
            return fields.areGood()
                    ? ofUser(
                            id,
                            locale,
                            user -> manage.change(
                                    caller.pool(), user, Optional.of(seen), change, password, caller.actor()))
                    : fields.problem(locale);
        });
    }

    /// Shuts a user out: their sessions, and what websites hold of them, end.
    @PostMapping("/{id}/deactivate")
    @Needs(ApiScope.USERS_WRITE)
    @Answers(etag = true)
    ResponseEntity<UserView> deactivate(Caller caller, @PathVariable String id, Locale locale) {
        return ofUser(id, locale, user -> manage.set(caller.pool(), user, UserStatus.DEACTIVATED, caller.actor()));
    }

    /// Lets a user in again.
    @PostMapping("/{id}/activate")
    @Needs(ApiScope.USERS_WRITE)
    @Answers(etag = true)
    ResponseEntity<UserView> activate(Caller caller, @PathVariable String id, Locale locale) {
        return ofUser(id, locale, user -> manage.set(caller.pool(), user, UserStatus.ACTIVATED, caller.actor()));
    }

    /// Takes an identity from a user.
    ///
    /// @param identity the id that the user's identities are shown with
    /// @param force whether it may be the last one, so that the user cannot log in any more
    @DeleteMapping("/{id}/identities/{identity}")
    @Needs(ApiScope.USERS_WRITE)
    @Answers(problems = Problem.LAST_WAY_IN, operation = "unbindIdentity", etag = true)
    ResponseEntity<UserView> unbind(
            Caller caller,
            @PathVariable String id,
            @PathVariable String identity,
            @RequestParam(defaultValue = "false") boolean force,
            Locale locale) {
        var meant = UserId.parse(id).stream()
                .flatMap(user -> users.identities(caller.pool(), user).stream())
                .map(Identity::id)
                .filter(one -> UserView.idOf(one).equals(identity))
                .findAny();
        return meant.isEmpty()
                ? Problems.answer(Problem.NOT_FOUND, locale)
                : ofUser(id, locale, user -> manage.unbind(caller.pool(), user, meant.get(), force, caller.actor()));
    }

    private ResponseEntity<UserView> ofUser(String id, Locale locale, Function<UserId, Managed> work) {
        Optional<Managed> managed = UserId.parse(id).map(work);
        return managed.isPresent() ? answer(200, managed.get(), locale) : Problems.answer(Problem.NOT_FOUND, locale);
    }

    private ResponseEntity<UserView> answer(int status, Managed managed, Locale locale) {
        return switch (managed) {
            case Managed.Done(var user) -> views.answer(status, user, Shown.MASKED);
            case Managed.Taken(var taken) -> {
                var fields = new Fields();
                taken.forEach(field -> fields.wrong(UserView.nameOf(field), TAKEN));
                yield fields.problem(locale);
            }
            case Managed.Unknown _ -> Problems.answer(Problem.NOT_FOUND, locale);
            case Managed.Overtaken _ -> Problems.answer(Problem.CHANGED_MEANWHILE, locale);
            case Managed.LastWayIn _ -> Problems.answer(Problem.LAST_WAY_IN, locale);
            case Managed.Busy _ -> Problems.answer(Problem.BUSY, locale);
        };
    }
}
