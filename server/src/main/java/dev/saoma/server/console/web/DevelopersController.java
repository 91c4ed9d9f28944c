package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.developer.ChangeMembers;
import dev.saoma.server.console.developer.ChangeMembers.Result;
import dev.saoma.server.console.developer.Member;
import dev.saoma.server.console.developer.Members;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who may do what in a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/developers")
class DevelopersController {

    private final Members members;
    private final ChangeMembers change;

    DevelopersController(Members members, ChangeMembers change) {
        this.members = members;
        this.change = change;
    }

    record RoleBody(@Form(of = Role.class) @Nullable String role) {}

    /// Lists who has a part in the pool.
    @GetMapping
    @Needs(ApiScope.DEVELOPERS_READ)
    Page<DeveloperView> list(Caller caller) {
        return new Page<>(
                members.of(caller.pool()).stream()
                        .map(member -> DeveloperView.of(member, caller))
                        .toList(),
                null);
    }

    /// Shows a developer of the pool.
    ///
    /// @param developer the developer's id
    @GetMapping("/{developer}")
    @Needs(ApiScope.DEVELOPERS_READ)
    @Answers(etag = true)
    ResponseEntity<DeveloperView> read(Caller caller, @PathVariable String developer, Locale locale) {
        return find(caller, developer)
                .map(member -> view(member, caller))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Gives a developer another role: as far as one may oneself.
    ///
    /// @param developer the developer's id
    @PutMapping("/{developer}")
    @Needs(ApiScope.DEVELOPERS_WRITE)
    @Answers(
            etag = true,
            problems = {Problem.ROLE_ABOVE_YOURS, Problem.LAST_OWNER, Problem.OWNS_ALL_POOLS})
    ResponseEntity<DeveloperView> change(
            Caller caller,
            @PathVariable String developer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RoleBody body,
            Locale locale) {
        if (find(caller, developer).isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        return Revision.required(ifMatch, locale, _ -> {
            var fields = new Fields();
            var role = fields.oneOf("role", body.role() == null ? "" : body.role(), Role.values());
            return role == null
                    ? fields.problem(locale)
                    : changed(
                            developer,
                            ifMatch,
                            locale,
                            id -> version -> change.change(caller, id, version, role),
                            member -> view(member, caller));
        });
    }

    /// Takes a developer's part in the pool.
    ///
    /// @param developer the developer's id
    @DeleteMapping("/{developer}")
    @Needs(ApiScope.DEVELOPERS_WRITE)
    @Answers(problems = {Problem.ROLE_ABOVE_YOURS, Problem.LAST_OWNER, Problem.OWNS_ALL_POOLS})
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable String developer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return changed(
                developer,
                ifMatch,
                locale,
                id -> version -> change.remove(caller, id, version),
                _ -> ResponseEntity.noContent().build());
    }

    private Optional<Member> find(Caller caller, String developer) {
        return DeveloperId.parse(developer).flatMap(id -> members.find(caller.pool(), id));
    }

    private static <T> ResponseEntity<T> changed(
            String developer,
            @Nullable String ifMatch,
            Locale locale,
            Function<DeveloperId, Function<Integer, Result>> change,
            Function<Member, ResponseEntity<T>> done) {
        var id = DeveloperId.parse(developer);
        if (id.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        return Revision.required(
                ifMatch, locale, version -> switch (change.apply(id.get()).apply(version)) {
                    case Result.Done(var now) -> done.apply(now);
                    case Result.Unknown _ -> Problems.answer(Problem.NOT_FOUND, locale);
                    case Result.AboveYours _ -> Problems.answer(Problem.ROLE_ABOVE_YOURS, locale);
                    case Result.LastOwner _ -> Problems.answer(Problem.LAST_OWNER, locale);
                    case Result.OwnsAll _ -> Problems.answer(Problem.OWNS_ALL_POOLS, locale);
                    case Result.Overtaken _ -> Problems.answer(Problem.CHANGED_MEANWHILE, locale);
                });
    }

    private static ResponseEntity<DeveloperView> view(Member member, Caller caller) {
        return Revision.marked(ResponseEntity.ok(), member.version()).body(DeveloperView.of(member, caller));
    }
}
