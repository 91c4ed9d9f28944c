package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiClientFlaw;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangeApiClients;
import dev.saoma.server.console.ChangeApiClients.Wanted;
import dev.saoma.server.console.ChangeApiClients.WithSecret;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The programs that use the admin API of a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/api-clients")
class ApiClientsController {

    private final ApiClients clients;
    private final ChangeApiClients change;
    private final Versions versions;

    ApiClientsController(ApiClients clients, ChangeApiClients change, Versions versions) {
        this.clients = clients;
        this.change = change;
        this.versions = versions;
    }

    /// @param scopes all that it may do; none at all locks it out
    record Body(
            @Form(least = 1, most = 100) @Nullable String name,
            @Nullable List<@Nullable String> scopes) {

        Wanted wanted() {
            return new Wanted(name, Fields.texts(scopes));
        }
    }

    /// @param clientSecret shown this once
    record CreatedView(ApiClientView client, String clientSecret) {}

    /// Lists the programs that use the admin API of the pool.
    ///
    /// All on one page: a pool has a hundred at most.
    @GetMapping
    @Needs(ApiScope.API_CLIENTS_READ)
    Page<ApiClientView> list(Caller caller) {
        return new Page<>(
                clients.all(caller.pool()).stream()
                        .map(known -> ApiClientView.of(
                                known.client(),
                                known.usedAt(),
                                mark(known.client().id()),
                                caller))
                        .toList(),
                null);
    }

    /// Shows a program, without its secret.
    @GetMapping("/{id}")
    @Needs(ApiScope.API_CLIENTS_READ)
    @Answers(etag = true)
    ResponseEntity<ApiClientView> one(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .flatMap(known -> {
                    var mark = mark(known);
                    return clients.look(caller.pool(), known)
                            .map(found -> Revision.marked(ResponseEntity.ok(), mark)
                                    .body(ApiClientView.of(found.client(), found.usedAt(), mark, caller)));
                })
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Makes a program, which may do nothing that the caller may not. The answer shows its secret this once.
    @PostMapping
    @Needs(ApiScope.API_CLIENTS_WRITE)
    @Answers(value = 201, etag = true, problems = Problem.SCOPES_ABOVE_YOURS)
    ResponseEntity<CreatedView> create(Caller caller, @RequestBody Body body, Locale locale) {
        return answer(
                change.create(caller, body.wanted()),
                locale,
                made -> withSecret(
                        AdminApi.created(caller, "/api-clients/" + made.client().id()),
                        made,
                        mark(made.client().id()),
                        caller));
    }

    /// Changes a program's name, and what it may do; that holds for the tokens that it has, too.
    @PutMapping("/{id}")
    @Needs(ApiScope.API_CLIENTS_WRITE)
    @Answers(
            etag = true,
            problems = {Problem.SCOPES_ABOVE_YOURS, Problem.MADE_BY_FILE})
    ResponseEntity<ApiClientView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Body body,
            Locale locale) {
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.change(caller, known, version, body.wanted()),
                        locale,
                        changed -> Revision.marked(ResponseEntity.ok(), Revision.after(version))
                                .body(view(changed.client(), Revision.after(version), caller))));
    }

    /// Gives a program another secret, which the answer shows this once. The former one is worth nothing from then
    /// on, unless the body keeps it.
    @PostMapping("/{id}/secret")
    @Needs(value = ApiScope.API_CLIENTS_WRITE, costly = true)
    @Answers(
            operation = "renewApiClientSecret",
            etag = true,
            problems = {Problem.SCOPES_ABOVE_YOURS, Problem.MADE_BY_FILE})
    ResponseEntity<CreatedView> renewSecret(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable RenewalBody body,
            Locale locale) {
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.renewSecret(caller, known, version, RenewalBody.overlap(body)),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed, Revision.after(version), caller)));
    }

    /// Tells whether a program's former secret is still good, and when it was last used.
    @GetMapping("/{id}/secrets")
    @Needs(ApiScope.API_CLIENTS_READ)
    @Answers(operation = "getApiClientSecrets")
    ResponseEntity<SecretsView> secrets(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .filter(known -> clients.find(caller.pool(), known).isPresent())
                .map(known -> SecretsView.answer(change.former(caller, known)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Ends a program's former secret at once.
    @DeleteMapping("/{id}/secrets/former")
    @Needs(ApiScope.API_CLIENTS_WRITE)
    @Answers(operation = "endFormerApiClientSecret", problems = Problem.SCOPES_ABOVE_YOURS)
    ResponseEntity<Void> endFormer(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .map(known -> ApiClientsController.<Void>answer(change.endFormer(caller, known), locale, _ -> gone()))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Deletes a program: its tokens end at once.
    @DeleteMapping("/{id}")
    @Needs(ApiScope.API_CLIENTS_WRITE)
    @Answers(problems = {Problem.SCOPES_ABOVE_YOURS, Problem.MADE_BY_FILE})
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(change.delete(caller, known, version), locale, _ -> gone()));
    }

    private static <T> ResponseEntity<T> answer(
            Change<WithSecret, ApiClientFlaw> change, Locale locale, Function<WithSecret, ResponseEntity<T>> done) {
        return ChangeAnswer.of(change, locale, ApiClientFlaw::field, ApiClientFlaw::text, done);
    }

    private static <T> ResponseEntity<T> gone() {
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<CreatedView> withSecret(
            ResponseEntity.BodyBuilder answer, WithSecret made, Mark mark, Caller caller) {
        var secret = Objects.requireNonNull(made.secret());
        return Revision.marked(answer, mark).body(new CreatedView(view(made.client(), mark, caller), secret.reveal()));
    }

    private ApiClientView view(ApiClient client, Mark mark, Caller caller) {
        var known = clients.look(client.pool(), client.id());
        return ApiClientView.of(client, known.map(ApiClients.Known::usedAt).orElse(null), mark, caller);
    }

    private Mark mark(ClientId id) {
        return versions.mark(Kind.API_CLIENT, id.value());
    }
}
