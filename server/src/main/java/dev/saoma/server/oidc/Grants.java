package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.GrantState.Redeemed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The store of grants. Everything is asked within one pool: another pool's grants do not exist.
public interface Grants {

    /// Adds a grant that is offered.
    void add(Grant grant);

    Optional<Grant> findByCode(PoolId pool, Digest code);

    Optional<Grant> findByAccessToken(PoolId pool, Digest accessToken);

    RefreshLookup findByRefreshToken(PoolId pool, Digest refreshToken);

    /// Gives tokens for the code, if nobody was faster.
    boolean redeem(Grant grant, Redeemed tokens);

    /// Replaces the tokens, if the refresh token that the grant was found with is still the newest; from then
    /// on it counts as used.
    boolean rotate(Grant grant, Redeemed tokens, Instant now);

    /// Replaces the tokens for somebody who brings a refresh token that the newest took the place of, if that one
    /// still is the newest. Where the answer to the first exchange was lost, both are good until one is used.
    boolean replace(RefreshLookup.Replaced former, Redeemed tokens, Instant now);

    /// Ends an access token and nothing else of its grant.
    void endAccess(Grant grant, Digest accessToken);

    /// Ends a grant that is offered, of which nothing has come.
    ///
    /// @return false if it is not offered any more: it was redeemed, or has ended
    boolean withdraw(String grant);

    /// Ends all that came from the grant.
    void revoke(String grant);

    /// Ends all that was granted in the session.
    void revoke(PoolId pool, SessionId session);

    /// Ends all that came from the logins of a user up to that moment.
    void revoke(PoolId pool, UserId user, Instant until);

    /// Deletes some grants of which everything expired before that moment, and some spent refresh tokens likewise.
    ///
    /// @return how many of the kind of which there were more: fewer than the limit once nothing is left
    int forget(Instant expiredBefore, int limit);

    /// At which applications a user has logged in, by the grants that are kept, and when last.
    Map<ClientId, Instant> of(PoolId pool, UserId user);
}
