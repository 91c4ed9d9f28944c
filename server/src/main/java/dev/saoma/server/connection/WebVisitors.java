package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who opens a page in WeChat's own browser (网页授权, `wechat-protocol` §B7).
public interface WebVisitors {

    /// Where a browser is sent so that WeChat sends it back with a code.
    ///
    /// @param returnTo an address of ours, whose host the account has registered
    /// @param state comes back with the code; letters and digits, at most 128
    URI authorize(OfficialAccount account, String returnTo, String state);

    /// Asks who holds a code (`sns/oauth2/access_token`). Never repeated: the code is spent by the first attempt. The
    /// tokens that come along are dropped, as nothing here needs them.
    Reply<Visitor> visitor(OfficialAccount account, Secret code);

    /// Who it is.
    ///
    /// @param unionId absent unless WeChat was asked for more than the openid, or has told it anyway
    /// @param snapshot whether it is a stand-in, as the person only looks at a snapshot of the page (快照页)
    record Visitor(OpenId openId, @Nullable UnionId unionId, boolean snapshot) {}
}
