package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import java.util.List;
import java.util.Map;

/// What WeChat says of people whose official account has become another one, as after a change of owner
/// (`changeopenid`, 转换openid): they have another openid there. It answers from the end of WeChat's review on, and for
/// 15 days.
public interface MovedPeople {

    /// More are refused.
    int MOST_AT_ONCE = 100;

    /// Asks for the openids that people have now.
    ///
    /// @param now the account that has taken them over
    /// @param former how WeChat wants the former account named: by its AppID, or by its original id
    /// @param openIds theirs at the former account, a hundred at most
    /// @return by the former openid the one that they have now; who is not among them is none whom WeChat tells of
    Reply<Map<OpenId, OpenId>> openIdsNow(OfficialAccount now, String former, List<OpenId> openIds);
}
