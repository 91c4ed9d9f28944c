package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Offered;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The authorization requests that we make ourselves. They are pushed (RFC 9126), and all that we need again is
/// sealed into their `state`.
@Component
final class OwnRequests {

    private final PushedRequests pushed;
    private final Grants grants;
    private final Vault vault;
    private final Addresses addresses;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    OwnRequests(
            PushedRequests pushed,
            Grants grants,
            Vault vault,
            Addresses addresses,
            OidcSettings settings,
            InstantSource clock,
            Chance chance) {
        this.pushed = pushed;
        this.grants = grants;
        this.vault = vault;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// What a browser came back with, and when it had been sent.
    record Answered(Grant grant, Instant askedAt) {}

    /// Where the browser is to be sent.
    String push(Pool pool, Application application, Set<String> scopes, Digest by, String locales) {
        var now = clock.instant();
        var opened = new SealedTrial(now, by, chance.secret());
        var asked = new TreeSet<>(Scopes.known(scopes));
        asked.add(Scopes.OPENID);
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", application.id().value());
        request.put("redirect_uri", new TrialAddresses(addresses).of(application));
        request.put("scope", String.join(" ", asked));
        request.put("state", opened.seal(vault, application));
        request.put("nonce", chance.name());
        request.put("code_challenge", opened.challenge());
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

    /// The grant of that code, if it answers a request that was made for the same bearer and not long ago.
    Optional<Answered> answered(Pool pool, Application application, Digest by, String state, String code) {
        var address = new TrialAddresses(addresses).of(application);
        return SealedTrial.open(vault, application, state)
                .filter(opened -> opened.by().equals(by))
                .filter(opened -> clock.instant().isBefore(opened.askedAt().plus(settings.loginLife())))
                .flatMap(opened -> grants.findByCode(pool.id(), Digest.of(code))
                        .filter(grant -> grant.application().equals(application.id())
                                && grant.redirectUri().equals(address)
                                && opened.challenge().equals(grant.codeChallenge())
                                && grant.state() instanceof Offered
                                && !grant.code().isExpired(clock.instant()))
                        .map(grant -> new Answered(grant, opened.askedAt())));
    }
}
