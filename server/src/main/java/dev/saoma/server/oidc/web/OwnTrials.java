package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.oidc.Trials;
import dev.saoma.server.pool.Pool;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Begins the logins that developers try out, and sees to it that only they see the end.
@Component
final class OwnTrials implements Trials {

    private final Applications applications;
    private final OwnRequests requests;
    private final RedeemTrial redeem;

    OwnTrials(Applications applications, OwnRequests requests, RedeemTrial redeem) {
        this.applications = applications;
        this.requests = requests;
        this.redeem = redeem;
    }

    @Override
    public Optional<String> begin(Pool pool, ClientId id, Set<String> scopes, Digest by, String locales) {
        return applications
                .findListed(pool.id(), id)
                .filter(application -> application.rules().kind() != ClientKind.DEVICE)
                .map(application -> requests.push(pool, application, scopes, by, locales));
    }

    @Override
    public Trial finish(Pool pool, ClientId id, Digest by, String state, String code) {
        return applications
                .findListed(pool.id(), id)
                .flatMap(application -> requests.answered(pool, application, by, state, code)
                        .map(answered -> redeem.redeem(pool, application, answered.grant(), code, answered.askedAt())))
                .orElseGet(Trial.Over::new);
    }
}
