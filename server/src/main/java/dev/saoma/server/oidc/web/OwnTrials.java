package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.oidc.GrantState.Offered;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.oidc.Trials;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Begins the logins that developers try out, and sees to it that only they see the end.
@Component
final class OwnTrials implements Trials {

    private final Applications applications;
    private final PushedRequests pushed;
    private final Grants grants;
    private final RedeemTrial redeem;
    private final Vault vault;
    private final Addresses addresses;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    OwnTrials(
            Applications applications,
            PushedRequests pushed,
            Grants grants,
            RedeemTrial redeem,
            Vault vault,
            Addresses addresses,
            OidcSettings settings,
            InstantSource clock,
            Chance chance) {
        this.applications = applications;
        this.pushed = pushed;
        this.grants = grants;
        this.redeem = redeem;
        this.vault = vault;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Optional<String> begin(Pool pool, ClientId id, Set<String> scopes, Digest by, String locales) {
        return applications
                .find(pool.id(), id)
                .filter(application -> application.rules().kind() != ClientKind.DEVICE)
                .map(application -> push(pool, application, scopes, by, locales));
    }

    private String push(Pool pool, Application application, Set<String> scopes, Digest by, String locales) {
        var now = clock.instant();
        var trial = new SealedTrial(now, by, chance.secret());
        var asked = new TreeSet<>(Scopes.known(scopes));
        asked.add(Scopes.OPENID);
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", application.id().value());
        request.put("redirect_uri", new TrialAddresses(addresses).of(application));
        request.put("scope", String.join(" ", asked));
        request.put("state", trial.seal(vault, application));
        request.put("nonce", chance.name());
        request.put("code_challenge", trial.challenge());
        request.put("code_challenge_method", "S256");
        request.put("prompt", "login");
        request.put("ui_locales", locales);
        var reference = chance.secret();
        pushed.add(new PushedRequest(
                Digest.of(reference),
                pool.id(),
                application.id(),
                Redirects.query(request),
                false,
                now.plus(settings.pushedRequestLife())));
        var visible = new LinkedHashMap<String, String>();
        visible.put("client_id", application.id().value());
        visible.put("request_uri", AuthorizeDoor.REFERENCE + reference);
        return Redirects.with(addresses.issuer(pool) + Endpoints.AUTHORIZE, visible);
    }

    @Override
    public Trial finish(Pool pool, ClientId id, Digest by, String state, String code) {
        var application = applications.find(pool.id(), id);
        var trial = application
                .flatMap(known -> SealedTrial.open(vault, known, state))
                .filter(open -> open.by().equals(by))
                .filter(open -> clock.instant().isBefore(open.askedAt().plus(settings.loginLife())));
        if (application.isEmpty() || trial.isEmpty()) {
            return new Trial.Over();
        }
        var address = new TrialAddresses(addresses).of(application.get());
        return grants.findByCode(pool.id(), Digest.of(code))
                .filter(grant -> grant.application().equals(id)
                        && grant.redirectUri().equals(address)
                        && trial.get().challenge().equals(grant.codeChallenge())
                        && grant.state() instanceof Offered)
                .map(grant -> redeem.redeem(
                        pool, application.get(), grant, code, trial.get().askedAt()))
                .orElseGet(Trial.Over::new);
    }
}
