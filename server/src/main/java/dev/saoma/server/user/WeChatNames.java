package dev.saoma.server.user;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What WeChat calls a user.
///
/// @param unionId the same towards all accounts of one owner, if WeChat has told it
/// @param openIds another one towards each AppID
public record WeChatNames(@Nullable UnionId unionId, Map<AppId, OpenId> openIds) {

    public WeChatNames {
        openIds = Map.copyOf(openIds);
    }

    /// Looks them up.
    @FunctionalInterface
    public interface Find {
        WeChatNames of(PoolId pool, UserId user);
    }
}
