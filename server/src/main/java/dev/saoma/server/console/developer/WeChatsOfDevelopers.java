package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionId;
import java.time.Instant;
import java.util.Optional;

/// The store of developers' WeChats: each developer has one at most, and each is one developer's.
public interface WeChatsOfDevelopers {

    Optional<WeChatOfDeveloper> of(DeveloperId developer);

    Optional<WeChatOfDeveloper> find(PoolId pool, AppId appId, OpenId openId);

    /// Binds it in the place of the one from before.
    ///
    /// @return whether it is not another developer's
    boolean bind(WeChatOfDeveloper weChat);

    /// Notes that the developer came in by it, and by which session of the pool.
    ///
    /// @param boundBy by which session it was bound
    /// @return whether it still is: somebody who waited while it was taken off has not come in by it
    boolean use(DeveloperId developer, SessionId boundBy, SessionId session, Instant at);

    /// Takes the developer's off.
    ///
    /// @return whether there was one
    boolean remove(DeveloperId developer);

    /// Who came in by that session of the pool.
    Optional<DeveloperId> whoCameBy(SessionId session);

    /// Whether what a developer came by still counts: the WeChat that was bound by the one session of the pool, and
    /// the scan of the other. Neither is taken away until the transaction ends.
    boolean hold(DeveloperId developer, SessionId boundBy, SessionId cameBy);

    /// Has it count no more that a developer came by that session of the pool.
    ///
    /// @return whose it was
    Optional<DeveloperId> forgetUse(SessionId session);

    /// Takes off what was bound by that session of the pool.
    ///
    /// @return whose it was
    Optional<DeveloperId> removeBoundBy(SessionId session);
}
