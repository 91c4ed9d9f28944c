package dev.saoma.server.connection;

import java.time.Duration;
import java.util.List;

/// The calls by which the set-up of a connection is examined (`wechat-protocol` §B6). Like all calls to WeChat
/// they take seconds at worst, and none may be made inside a transaction.
public interface Diagnostics {

    /// Whether WeChat gives a token for this AppID and AppSecret. With `stable_token` it is asked now, which disturbs
    /// nobody; with `token` that would end the life of the token in use, so that one is looked for first.
    ///
    /// @return how much longer the token is good for
    Reply<Duration> credentials(Connection account);

    /// Has WeChat try to reach the server that is configured there (`callback/check`).
    Reply<CallbackCheck> callbackCheck(Connection account);

    /// From where WeChat sends pushes (`getcallbackip`): addresses or networks.
    Reply<List<String>> callbackIps(Connection account);

    /// Where WeChat's API is (`get_api_domain_ip`): addresses or networks.
    Reply<List<String>> apiIps(Connection account);

    /// What WeChat itself counted today (`openapi/quota/get`).
    Reply<CallQuota> quota(Connection account, Counted call);
}
