package dev.saoma.server.setup;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.RedirectUri;
import dev.saoma.server.application.Registration;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.setup.SetupSettings.ApplicationSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the applications of one pool. They share the token endpoint with the clients of the admin API, so they share
/// the ids with them too.
final class ReadApplications {

    /// We keep a plain digest of it, which is safe only for a secret that nobody can guess.
    private static final int SHORTEST_SECRET = 32;

    private final Applications stored;
    private final ApiClients programs;
    private final boolean placesAreKnown;
    private final ReadConnections connections;
    private final ReadBrands brands;
    private final PoolId pool;
    private final Plan plan;
    private final Mistakes mistakes;

    ReadApplications(
            Applications stored,
            ApiClients programs,
            boolean placesAreKnown,
            ReadConnections connections,
            ReadBrands brands,
            PoolId pool,
            Plan plan,
            Mistakes mistakes) {
        this.stored = stored;
        this.programs = programs;
        this.placesAreKnown = placesAreKnown;
        this.connections = connections;
        this.brands = brands;
        this.pool = pool;
        this.plan = plan;
        this.mistakes = mistakes;
    }

    void read(ApplicationSetup written, String where) {
        var id = mistakes.need(written.clientId(), ClientId::parse, where + ".client-id", SetupFlaw.ID);
        id.ifPresent(known -> mistakes.needOnce("client-id", known, where + ".client-id", SetupFlaw.SAME_ID));
        if (!pool.equals(ReadSetup.NO_POOL)
                && id.flatMap(stored::poolOf).filter(home -> !home.equals(pool)).isPresent()) {
            mistakes.note(where + ".client-id", SetupFlaw.APPLICATION_MOVED);
        }
        if (id.flatMap(programs::poolOf).isPresent()) {
            mistakes.note(where + ".client-id", SetupFlaw.OF_A_PROGRAM);
        }
        var name = mistakes.need(written.name(), OneLine::name, where + ".name", SetupFlaw.NAME);
        var rules = new ReadClientRules(mistakes).read(written, where);
        var secret = secret(written, rules.kind(), where + ".client-secret");
        if (written.redirectUris().isEmpty() && rules.kind() != ClientKind.DEVICE) {
            mistakes.note(where + ".redirect-uris", SetupFlaw.NO_REDIRECT_URI);
        }
        var redirectUris = uris(written.redirectUris(), rules.kind(), where + ".redirect-uris");
        var logoutUris = uris(written.postLogoutRedirectUris(), rules.kind(), where + ".post-logout-redirect-uris");
        var offered = offered(written.connections(), where + ".connections");
        var policy = policy(written, where);
        var registration = mistakes.need(
                        written.registration(), Registration::parse, where + ".registration", SetupFlaw.REGISTRATION)
                .orElse(Registration.OPEN);
        brands.read(written.brand(), id, where + ".brand");
        if (id.isPresent() && name.isPresent()) {
            plan.applications()
                    .add(new Application(
                            id.get(),
                            pool,
                            name.get(),
                            secret,
                            redirectUris,
                            logoutUris,
                            offered,
                            policy,
                            rules,
                            registration));
        }
    }

    private Optional<Digest> secret(ApplicationSetup written, ClientKind kind, String where) {
        var typed = written.clientSecret();
        if (typed == null && !kind.needsSecret()) {
            return Optional.empty();
        }
        if (!kind.mayHaveSecret()) {
            mistakes.note(where, SetupFlaw.PUBLIC_SECRET);
            return Optional.empty();
        }
        return mistakes.need(
                        typed == null ? null : typed.reveal(),
                        text -> Optional.of(text).filter(value -> value.length() >= SHORTEST_SECRET),
                        where,
                        SetupFlaw.CLIENT_SECRET)
                .map(Digest::of);
    }

    private LoginPolicy policy(ApplicationSetup written, String entry) {
        var typed = written.policy();
        var policy = typed == null
                ? LoginPolicy.DEFAULT.policy()
                : mistakes.need(typed, Policy::parse, entry + ".policy", SetupFlaw.POLICY)
                        .orElse(LoginPolicy.DEFAULT.policy());
        if (written.raiseUnusual() && !placesAreKnown) {
            mistakes.note(entry + ".raise-unusual", SetupFlaw.NO_PLACES);
        }
        return new LoginPolicy(policy, written.raiseUnusual());
    }

    private List<String> uris(List<String> written, ClientKind kind, String where) {
        for (var index = 0; index < written.size(); index++) {
            if (!RedirectUri.isAllowed(written.get(index), kind)) {
                mistakes.note(where + "[" + index + "]", SetupFlaw.REDIRECT_URI);
            }
        }
        return written;
    }

    private List<ConnectionId> offered(List<String> identifiers, String where) {
        if (identifiers.isEmpty()) {
            mistakes.note(where, SetupFlaw.NO_CONNECTION);
        }
        var found = new ArrayList<ConnectionId>();
        for (var index = 0; index < identifiers.size(); index++) {
            mistakes.need(
                            identifiers.get(index),
                            connections::find,
                            where + "[" + index + "]",
                            SetupFlaw.UNKNOWN_CONNECTION)
                    .ifPresent(found::add);
        }
        return found;
    }
}
