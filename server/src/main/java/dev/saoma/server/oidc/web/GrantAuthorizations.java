package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Offered;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.Participants;
import dev.saoma.server.oidc.RefreshLookup;
import dev.saoma.server.oidc.ServiceClients;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.pool.CurrentPool;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives the authorization server our grants in the form that it works with, and reads from what it saves which step
/// it took. Each step is one conditional write. Where two come with the same code, one wins, and the other's coming
/// ends all that came from it (RFC 6749 §4.1.2). A refresh token that comes again is forgiven for a while, as its
/// answer may have been lost; then it ends all that came from it likewise (RFC 9700 §4.14.2).
@Component
final class GrantAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(GrantAuthorizations.class);

    /// Of so many who bring one refresh token at once, each gets in.
    private static final int MOST_TRIES = 50;

    private final Grants grants;
    private final Sessions sessions;
    private final Participants participants;
    private final Applications applications;
    private final ServiceClients services;
    private final TransactionOperations transaction;
    private final OidcSettings settings;
    private final InstantSource clock;

    GrantAuthorizations(
            Grants grants,
            Sessions sessions,
            Participants participants,
            Applications applications,
            ServiceClients services,
            TransactionOperations transaction,
            OidcSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.transaction = transaction;
        this.settings = settings;
        this.grants = grants;
        this.participants = participants;
        this.applications = applications;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        switch (SavedStep.of(authorization)) {
            case SavedStep.Offer offer -> offer(offer.grant());
            case SavedStep.Service(var client, var token, var scopes) ->
                services.keep(CurrentPool.get().id(), client, token, scopes);
            case SavedStep.Redeem redeem -> {
                if (!grants.redeem(redeem.grant(), redeem.tokens())) {
                    throw secondComer(redeem.grant().id(), "code");
                }
            }
            case SavedStep.Rotate rotate -> rotate(rotate);
            case SavedStep.Revoke revoke -> {
                log.warn(
                        "Revoked grant {} of application {}",
                        revoke.grant().id(),
                        revoke.grant().application());
                grants.revoke(revoke.grant().id());
            }
        }
    }

    /// Whoever gets something in a session hears of its end, and it ends with a session that is not trusted; so
    /// nothing is given in one that has just ended, or ends in this moment.
    private void offer(Grant grant) {
        var session = grant.login().session();
        var given = transaction.execute(_ -> {
            if (!sessions.hold(grant.pool(), session)
                    || !participants.join(grant.pool(), session, grant.application())) {
                return false;
            }
            grants.add(grant);
            return true;
        });
        if (!Boolean.TRUE.equals(given)) {
            throw AuthorizeError.of("login_required", "The session has just ended");
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        grants.revoke(authorization.getId());
    }

    /// Only grants that we do not offer look for one by its id.
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var kind = type == null ? "" : type.getValue();
        return switch (kind) {
            case OAuth2ParameterNames.CODE -> byCode(token).orElse(null);
            case OAuth2ParameterNames.ACCESS_TOKEN -> byAccessToken(token).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN -> byRefreshToken(token).orElse(null);
            default -> null;
        };
    }

    private Optional<OAuth2Authorization> byCode(String code) {
        var now = clock.instant();
        return grants.findByCode(CurrentPool.get().id(), Digest.of(code))
                .filter(grant ->
                        !(grant.state() instanceof Offered && grant.code().isExpired(now)))
                .map(grant -> new LoadedGrant(grant, code).authorization());
    }

    private Optional<OAuth2Authorization> byAccessToken(String token) {
        var now = clock.instant();
        return grants.findByAccessToken(CurrentPool.get().id(), Digest.of(token))
                .filter(grant ->
                        applications.known(grant.pool(), grant.application()).isPresent())
                .filter(grant -> grant.state() instanceof Redeemed tokens
                        && !tokens.access().isExpired(now))
                .map(grant -> new LoadedGrant(grant, token).authorization());
    }

    private Optional<OAuth2Authorization> byRefreshToken(String token) {
        return switch (grants.findByRefreshToken(CurrentPool.get().id(), Digest.of(token))) {
            case RefreshLookup.Current(var grant) ->
                Optional.of(grant)
                        .filter(this::mayRefresh)
                        .map(current -> new LoadedGrant(current, token).authorization());
            case RefreshLookup.Replaced replaced
            when isForgivable(replaced) ->
                Optional.of(replaced.grant())
                        .filter(this::mayRefresh)
                        .map(current -> new LoadedGrant(current, token, replaced).authorization());
            case RefreshLookup.Replaced replaced ->
                throw secondComer(replaced.grant().id(), "refresh token");
            case RefreshLookup.Spent(var grant) -> throw secondComer(grant, "refresh token");
            case RefreshLookup.Unknown _ -> Optional.empty();
        };
    }

    /// Where somebody was faster with the same token, it is looked at anew: that one's answer may have been lost.
    private void rotate(SavedStep.Rotate step) {
        var before = step.before();
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var done = switch (before) {
                case RefreshLookup.Current(var grant) ->
                    mayRefresh(grant) && grants.rotate(grant, step.tokens(), clock.instant());
                case RefreshLookup.Replaced replaced
                when isForgivable(replaced) ->
                    mayRefresh(replaced.grant()) && grants.replace(replaced, step.tokens(), clock.instant());
                case RefreshLookup.Replaced replaced ->
                    throw secondComer(replaced.grant().id(), "refresh token");
                case RefreshLookup.Spent(var grant) -> throw secondComer(grant, "refresh token");
                case RefreshLookup.Unknown _ -> false;
            };
            if (done) {
                return;
            }
            before = grants.findByRefreshToken(CurrentPool.get().id(), step.presented());
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private boolean isForgivable(RefreshLookup.Replaced replaced) {
        return replaced.isForgivable(clock.instant(), settings.refreshGrace());
    }

    private boolean mayRefresh(Grant grant) {
        if (!(grant.state() instanceof Redeemed tokens)) {
            return false;
        }
        var refresh = tokens.refresh();
        return refresh != null && !refresh.isExpired(clock.instant());
    }

    private OAuth2AuthenticationException secondComer(String grant, String what) {
        log.warn("The {} of grant {} came a second time: revoked the grant", what, grant);
        grants.revoke(grant);
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
