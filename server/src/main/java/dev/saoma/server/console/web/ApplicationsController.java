package dev.saoma.server.console.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.ApplicationFlaw;
import dev.saoma.server.console.ApplicationSettings;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangeApplications;
import dev.saoma.server.console.ChangeApplications.WithSecret;
import dev.saoma.server.console.Form;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.RequestParam;
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
            @Form(least = 1, most = 100) @Nullable String name,

            @Form(of = ClientKind.class, usual = "web") @Nullable
            String kind,

            @Nullable List<@Nullable String> redirectUris,
            @Nullable List<@Nullable String> postLogoutRedirectUris,
            @Nullable List<@Nullable String> connections,
            @Form(of = Policy.class) @Nullable String policy,
            @Nullable Boolean raiseUnusual,
            @Form(of = Registration.class) @Nullable String registration,
            @Nullable Boolean requirePkce,
            @Nullable Boolean requirePar,
            @Nullable Boolean requireDpop,

            @Form(words = {"jwt", "at+jwt", "opaque"}) @Nullable
            String accessTokenFormat,

            @Form(words = {"RS256", "ES256", "EdDSA"}) @Nullable
            String tokenAlgorithm,

            @Nullable Boolean userClaimsInIdToken,
            @Nullable List<@Nullable String> origins,
            @Nullable Long accessTokenSeconds,
            @Nullable Long idTokenSeconds,
            @Nullable Long refreshTokenSeconds,
            @Nullable String backChannelLogoutUri) {

        ApplicationSettings settings() {
            return new ApplicationSettings(
                    name,
                    kind,
                    stripped(redirectUris),
                    stripped(postLogoutRedirectUris),
                    stripped(connections),
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
                            origins == null ? null : stripped(origins),
                            new ApplicationSettings.Lives(accessTokenSeconds, idTokenSeconds, refreshTokenSeconds),
                            backChannelLogoutUri));
        }

        private static List<String> stripped(@Nullable List<@Nullable String> texts) {
            return Fields.texts(texts).stream().map(String::strip).toList();
        }
    }

    /// @param clientSecret shown this once; null where the application has none
    record CreatedView(
            ApplicationView application, @Nullable String clientSecret) {}

    /// Lists the applications of the pool.
    ///
    /// All on one page: a pool has as many as its owner has websites.
    @GetMapping
    @Needs(ApiScope.APPLICATIONS_READ)
    Page<ApplicationView> list(Caller caller) {
        var known = connectionsOf(caller.pool());
        return new Page<>(
                applications.all(caller.pool()).stream()
                        .map(application -> ApplicationView.of(application, mark(application.id()), known))
                        .toList(),
                null);
    }

    /// Shows an application, without its secret.
    @GetMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_READ)
    @Answers(etag = true)
    ResponseEntity<ApplicationView> one(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .flatMap(known -> read(caller, known))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private Optional<ResponseEntity<ApplicationView>> read(Caller caller, ClientId id) {
        var mark = mark(id);
        return applications
                .findListed(caller.pool(), id)
                .map(application -> Revision.marked(ResponseEntity.ok(), mark).body(view(application, mark)));
    }

    /// Makes an application. Where its kind has a secret, the answer shows it this once.
    @PostMapping
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(value = 201, etag = true)
    ResponseEntity<CreatedView> create(
            Caller caller,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        if (dryRun) {
            return tried(change.tryToCreate(caller, body.settings()), locale);
        }
        return answer(
                change.create(caller, body.settings()),
                locale,
                made -> withSecret(
                        AdminApi.created(
                                caller, "/applications/" + made.application().id()),
                        made,
                        mark(made.application().id())));
    }

    /// Changes an application. Its kind and its secret stay, and so does what the body does not speak of
    /// of its policy and of who may register.
    @PutMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<ApplicationView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        var application = ClientId.parse(id);
        if (dryRun) {
            return tried(
                    application
                            .map(known -> change.tryToChange(caller, known, body.settings()))
                            .orElseGet(Change.Unknown::new),
                    locale);
        }
        return Revision.required(
                application,
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.change(caller, known, version, body.settings()),
                        locale,
                        changed -> Revision.marked(ResponseEntity.ok(), Revision.after(version))
                                .body(view(changed.application(), Revision.after(version)))));
    }

    /// @param connections identifiers, in the order of the login page
    record OfferedBody(@Nullable List<@Nullable String> connections) {}

    /// Changes the connections alone, so that whoever changes them takes nothing else back.
    @PutMapping("/{id}/connections")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE, operation = "offerConnections", etag = true)
    ResponseEntity<ApplicationView> offer(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfferedBody body,
            Locale locale) {
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.offer(caller, known, version, Body.stripped(body.connections())),
                        locale,
                        changed -> Revision.marked(ResponseEntity.ok(), Revision.after(version))
                                .body(view(changed.application(), Revision.after(version)))));
    }

    /// Tells whether an application's former secret is still good, and when it was last used.
    @GetMapping("/{id}/secrets")
    @Needs(ApiScope.APPLICATIONS_READ)
    @Answers(operation = "getApplicationSecrets")
    ResponseEntity<SecretsView> secrets(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                .filter(known -> applications.findListed(caller.pool(), known).isPresent())
                .map(known -> SecretsView.answer(change.former(caller, known)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Ends an application's former secret at once.
    @DeleteMapping("/{id}/secrets/former")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(operation = "endFormerSecret")
    ResponseEntity<Void> endFormer(Caller caller, @PathVariable String id, Locale locale) {
        return ClientId.parse(id)
                        .filter(known -> change.endFormer(caller, known))
                        .isPresent()
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND, locale);
    }

    /// Gives an application another secret, which the answer shows this once. The former one is worth
    /// nothing from then on, unless the body keeps it.
    @PostMapping("/{id}/secret")
    @Needs(value = ApiScope.APPLICATIONS_WRITE, costly = true)
    @Answers(problems = Problem.MADE_BY_FILE, operation = "renewApplicationSecret", etag = true)
    ResponseEntity<CreatedView> renewSecret(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable RenewalBody body,
            Locale locale) {
        var overlap = RenewalBody.overlap(body);
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.renewSecret(caller, known, version, overlap),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed, Revision.after(version))));
    }

    /// Deletes an application: nobody logs in to it any more, and its tokens are over. For a while it can be had back.
    @DeleteMapping("/{id}")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE)
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                ClientId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        change.delete(caller, known, version),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    /// Nothing was changed; what would have been wrong is told.
    private static <T> ResponseEntity<T> tried(Change<WithSecret, ApplicationFlaw> change, Locale locale) {
        return answer(change, locale, _ -> ResponseEntity.noContent().build());
    }

    private static <T> ResponseEntity<T> answer(
            Change<WithSecret, ApplicationFlaw> change, Locale locale, Function<WithSecret, ResponseEntity<T>> done) {
        return ChangeAnswer.of(change, locale, ApplicationFlaw::field, ApplicationFlaw::text, done);
    }

    private ResponseEntity<CreatedView> withSecret(ResponseEntity.BodyBuilder answer, WithSecret made, Mark mark) {
        var secret = made.secret();
        return Revision.marked(answer, mark)
                .body(new CreatedView(view(made.application(), mark), secret == null ? null : secret.reveal()));
    }

    private ApplicationView view(Application application, Mark mark) {
        return ApplicationView.of(application, mark, connectionsOf(application.pool()));
    }

    private Mark mark(ClientId id) {
        return versions.mark(Kind.APPLICATION, id.value());
    }

    private Map<ConnectionId, Connection> connectionsOf(PoolId pool) {
        return connections.all(pool).stream()
                .collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    }
}
