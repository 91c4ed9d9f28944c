package dev.saoma.server.console.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.ApplicationFlaw;
import dev.saoma.server.console.ApplicationSettings;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangeApplications;
import dev.saoma.server.console.ChangeApplications.WithSecret;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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

/// The applications of a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/applications")
class ApplicationsController {

    private final Applications applications;
    private final Connections connections;
    private final ChangeApplications change;
    private final Versions versions;

    ApplicationsController(
            Applications applications, Connections connections, ChangeApplications change, Versions versions) {
        this.applications = applications;
        this.connections = connections;
        this.change = change;
        this.versions = versions;
    }

    record Body(
            @Nullable String name,
            @Nullable String kind,
            @Nullable List<@Nullable String> redirectUris,
            @Nullable List<@Nullable String> postLogoutRedirectUris,
            @Nullable List<@Nullable String> connections,
            @Nullable String policy,
            @Nullable Boolean raiseUnusual,
            @Nullable String registration,
            @Nullable Boolean requirePkce,
            @Nullable Boolean requirePar,
            @Nullable Boolean requireDpop,
            @Nullable String accessTokenFormat,
            @Nullable String tokenAlgorithm,
            @Nullable Boolean userClaimsInIdToken,
            @Nullable List<@Nullable String> origins,
            @Nullable String backChannelLogoutUri) {

        ApplicationSettings settings() {
            return new ApplicationSettings(
                    name,
                    kind,
                    orNone(redirectUris),
                    orNone(postLogoutRedirectUris),
                    orNone(connections),
                    policy,
                    raiseUnusual,
                    registration,
                    new ApplicationSettings.Rules(
                            requirePkce,
                            requirePar,
                            requireDpop,
                            accessTokenFormat,
                            tokenAlgorithm,
                            userClaimsInIdToken,
                            origins == null ? null : orNone(origins),
                            backChannelLogoutUri));
        }

        /// One that is null is as wrong as an empty one, and is told as such.
        private static List<String> orNone(@Nullable List<@Nullable String> texts) {
            return texts == null
                    ? List.of()
                    : texts.stream()
                            .map(text -> text == null ? "" : text.strip())
                            .toList();
        }
    }

    /// @param clientSecret shown this once; null where the application has none
    record CreatedView(
            ApplicationView application, @Nullable String clientSecret) {}

    /// All on one page: a pool has as many as its owner has websites.
    @GetMapping
    @Needs(ApiScope.APPLICATIONS_READ)
    Page<ApplicationView> list(Caller caller) {
        var known = connectionsOf(caller.pool());
        return new Page<>(
                applications.all(caller.pool()).stream()
                        .map(application -> ApplicationView.of(application, mark(application), known))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_READ)
    ResponseEntity<?> one(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .flatMap(known -> applications.find(caller.pool(), known))
                .<ResponseEntity<?>>map(
                        application -> marked(ResponseEntity.ok(), application).body(view(application)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    @PostMapping
    @Needs(ApiScope.APPLICATIONS_WRITE)
    ResponseEntity<?> create(Caller caller, @RequestBody Body body, Locale locale) {
        return answer(
                change.create(caller, body.settings()),
                locale,
                made -> withSecret(
                        ResponseEntity.created(URI.create("/api/v1/pools/" + caller.pool() + "/applications/"
                                + made.application().id())),
                        made));
    }

    @PutMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    ResponseEntity<?> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Body body,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                (known) -> version -> answer(
                        change.change(caller, known, version, body.settings()),
                        locale,
                        changed -> marked(ResponseEntity.ok(), changed.application())
                                .body(view(changed.application()))));
    }

    @PostMapping("/{id}/secret")
    @Needs(value = ApiScope.APPLICATIONS_WRITE, costly = true)
    ResponseEntity<?> renewSecret(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                known -> version -> answer(
                        change.renewSecret(caller, known, version),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed)));
    }

    @DeleteMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    ResponseEntity<?> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                known -> version -> answer(
                        change.delete(caller, known, version),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    private static ResponseEntity<?> at(
            String id,
            @Nullable String ifMatch,
            Locale locale,
            Function<ClientId, IntFunction<ResponseEntity<?>>> goOn) {
        return ClientId.parse(id)
                .<ResponseEntity<?>>map(known -> Revision.required(ifMatch, locale, goOn.apply(known)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private static ResponseEntity<?> answer(
            Change<WithSecret, ApplicationFlaw> change, Locale locale, Function<WithSecret, ResponseEntity<?>> done) {
        return ChangeAnswer.of(change, locale, ApplicationFlaw::field, ApplicationFlaw::text, done);
    }

    private ResponseEntity<?> withSecret(ResponseEntity.BodyBuilder answer, WithSecret made) {
        var secret = made.secret();
        return marked(answer, made.application())
                .body(new CreatedView(view(made.application()), secret == null ? null : secret.reveal()));
    }

    private ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, Application application) {
        return answer.eTag(Revision.etag(mark(application).version())).header("Cache-Control", "no-store");
    }

    private ApplicationView view(Application application) {
        return ApplicationView.of(application, mark(application), connectionsOf(application.pool()));
    }

    private Mark mark(Application application) {
        return versions.find(Kind.APPLICATION, application.id().value()).orElse(new Mark(0, true));
    }

    private Map<ConnectionId, Connection> connectionsOf(PoolId pool) {
        return connections.all(pool).stream()
                .collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    }
}
