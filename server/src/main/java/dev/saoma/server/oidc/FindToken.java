package dev.saoma.server.oidc;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.GrantState.Redeemed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Finds out what a token is, of whichever kind (RFC 7662 §2.1, RFC 7009 §2.1).
@Service
public class FindToken {

    private final Grants grants;
    private final ServiceClients services;
    private final Applications applications;
    private final InstantSource clock;

    FindToken(Grants grants, ServiceClients services, Applications applications, InstantSource clock) {
        this.grants = grants;
        this.services = services;
        this.applications = applications;
        this.clock = clock;
    }

    /// Looks for it as what it most probably is, then as everything else.
    ///
    /// @param refreshFirst whether it is said to be a refresh token
    public FoundToken find(PoolId pool, String token, boolean refreshFirst) {
        var digest = Digest.of(token);
        var now = clock.instant();
        Supplier<Optional<FoundToken>> access = () -> access(pool, digest, now);
        Supplier<Optional<FoundToken>> refresh = () -> refresh(pool, digest, now);
        return Stream.<Supplier<Optional<FoundToken>>>of(
                        refreshFirst ? refresh : access, refreshFirst ? access : refresh, () -> service(pool, digest))
                .flatMap(look -> look.get().stream())
                .findFirst()
                .orElseGet(FoundToken.Nothing::new);
    }

    private Optional<FoundToken> access(PoolId pool, Digest digest, Instant now) {
        return grants.findByAccessToken(pool, digest)
                .filter(this::isOfAnApplication)
                .flatMap(grant -> grant.state() instanceof Redeemed tokens
                                && !tokens.access().isExpired(now)
                        ? Optional.of(new FoundToken.Access(grant, digest, tokens))
                        : Optional.empty());
    }

    private Optional<FoundToken> refresh(PoolId pool, Digest digest, Instant now) {
        return switch (grants.findByRefreshToken(pool, digest)) {
            case RefreshLookup.Current(var grant) -> alive(grant, now, true);
            case RefreshLookup.Replaced replaced -> alive(replaced.grant(), now, replaced.usedAt() == null);
            case RefreshLookup.Spent _, RefreshLookup.Unknown _ -> Optional.empty();
        };
    }

    /// Of one that is deleted nothing is good any more, also when it is erased and its grants are still there.
    private boolean isOfAnApplication(Grant grant) {
        return applications.known(grant.pool(), grant.application()).isPresent();
    }

    private Optional<FoundToken> alive(Grant grant, Instant now, boolean isGood) {
        if (!(grant.state() instanceof Redeemed tokens) || !isOfAnApplication(grant)) {
            return Optional.empty();
        }
        var refresh = tokens.refresh();
        return refresh == null || refresh.isExpired(now)
                ? Optional.empty()
                : Optional.of(new FoundToken.Refresh(grant, refresh, isGood));
    }

    private Optional<FoundToken> service(PoolId pool, Digest digest) {
        return services.findToken(pool, digest).map(FoundToken.Service::new);
    }
}
