package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.web.UserView.Shown;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.user.MergeUsers;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.UnmaskUser;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One user, and merging one into another.
@RestController
@RequestMapping(AdminApi.POOL + "/users/{id}")
class UsersController {

    private static final Bilingual ANOTHER_USER =
            new Bilingual("此用户池中另一个用户的 id。", "The id of another user of this pool.");

    private final Users users;
    private final UserViews views;
    private final MergeUsers merge;
    private final UnmaskUser unmask;
    private final OwnAccount accounts;

    UsersController(Users users, UserViews views, MergeUsers merge, UnmaskUser unmask, OwnAccount accounts) {
        this.users = users;
        this.views = views;
        this.merge = merge;
        this.unmask = unmask;
        this.accounts = accounts;
    }

    record Wanted(@Nullable String into) {}

    /// @param user who the two are now
    record MergedView(String user) {}

    /// Shows a user; by the id of one who was merged, the one who stayed.
    @GetMapping
    @Needs(ApiScope.USERS_READ)
    @Answers(etag = true)
    ResponseEntity<UserView> one(Caller caller, @PathVariable String id, Locale locale) {
        return find(caller, id)
                .map(user -> views.answer(200, user, Shown.MASKED))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Shows a user with nothing masked. That somebody looked stays in the audit trail.
    @PostMapping("/unmask")
    @Needs(value = ApiScope.USERS_UNMASK, costly = true)
    @Answers(operation = "unmaskUser", etag = true)
    ResponseEntity<UserView> unmask(Caller caller, @PathVariable String id, Locale locale) {
        return UserId.parse(id)
                .flatMap(known -> unmask.unmask(caller.pool(), known, caller.actor()))
                .map(user -> views.answer(200, user, Shown.WHOLE))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Takes away all that is known of the user; sessions and tokens end. It cannot be undone. By the id of one who
    /// was merged nobody is erased: who is meant has to be said.
    @DeleteMapping
    @Needs(ApiScope.USERS_ERASE)
    ResponseEntity<Void> erase(Caller caller, @PathVariable String id, Locale locale) {
        var erased = UserId.parse(id)
                .filter(known ->
                        find(caller, id).filter(user -> user.id().equals(known)).isPresent())
                .filter(known -> accounts.erase(caller.pool(), known, caller.actor()))
                .isPresent();
        return erased ? ResponseEntity.noContent().build() : Problems.answer(Problem.NOT_FOUND, locale);
    }

    /// Makes a user part of another one, which cannot be undone. Said once more it changes nothing and is answered
    /// alike, so who got no answer can ask again.
    @PostMapping("/merge")
    @Needs(ApiScope.USERS_MERGE)
    @Answers(problems = Problem.NOT_FOUND_TO_BE_ONE)
    ResponseEntity<MergedView> merge(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wanted wanted,
            Locale locale) {
        var former = UserId.parse(id)
                .filter(known -> users.find(caller.pool(), known).isPresent());
        if (former.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var typed = wanted == null ? null : wanted.into();
        var into = fields.read(
                "into",
                typed == null ? "" : typed,
                ANOTHER_USER,
                text -> UserId.parse(text)
                        .filter(other -> !other.equals(former.get()))
                        .filter(other -> users.find(caller.pool(), other).isPresent()));
        if (into == null) {
            return fields.problem(locale);
        }
        return switch (merge.merge(caller.pool(), former.get(), into, caller.actor())) {
            case MERGED, ALREADY_ONE ->
                find(caller, into.value())
                        .map(user -> ResponseEntity.ok(new MergedView(user.id().value())))
                        .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
            case NOT_FOUND_TO_BE_ONE -> Problems.answer(Problem.NOT_FOUND_TO_BE_ONE, locale);
            case UNKNOWN_USER -> Problems.answer(Problem.NOT_FOUND, locale);
        };
    }

    /// By the id of one who was merged, the one who stayed.
    private Optional<User> find(Caller caller, String id) {
        return UserId.parse(id).flatMap(known -> users.find(caller.pool(), known));
    }
}
