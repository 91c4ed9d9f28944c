package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.MovedPeople;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.OpenId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Asks by `changeopenid`, with the token of the account that has taken the people over.
@Service
final class HttpMovedPeople implements MovedPeople {

    private static final int LONGEST = 128;

    private final AuthorizedCalls calls;
    private final WeChatSettings settings;

    HttpMovedPeople(AuthorizedCalls calls, WeChatSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Reply<Map<OpenId, OpenId>> openIdsNow(OfficialAccount now, String former, List<OpenId> openIds) {
        var body = Map.of(
                "from_appid",
                former,
                "openid_list",
                openIds.stream().map(OpenId::value).toList());
        return calls.call(
                now,
                token -> new ApiRequest(
                        settings.apiOf(now), "changeopenid", Map.of("access_token", token.reveal()), token, body),
                answer -> openIds(answer, new HashSet<>(openIds)));
    }

    /// Of others than were asked for nothing is believed.
    private static Optional<Map<OpenId, OpenId>> openIds(Answer answer, Set<OpenId> asked) {
        return answer.objects("result_list").map(results -> {
            var now = new HashMap<OpenId, OpenId>();
            for (var result : results) {
                result.text("ori_openid")
                        .map(OpenId::new)
                        .filter(asked::contains)
                        .ifPresent(former -> result.text("new_openid")
                                .filter(fresh -> fresh.length() <= LONGEST)
                                .ifPresent(fresh -> now.put(former, new OpenId(fresh))));
            }
            return now;
        });
    }
}
