package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.connection.WebVisitors;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/// WeChat's web authorization as the documents describe it (`wechat-protocol` §B7).
@Service
final class HttpWebVisitors implements WebVisitors {

    private static final int LONGEST_ID = 256;

    private final ApiClient api;
    private final WeChatSettings settings;

    HttpWebVisitors(ApiClient api, WeChatSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /// WeChat insists on this order of the parameters and on the end behind `#`.
    @Override
    public URI authorize(OfficialAccount account, String returnTo, String state) {
        return UriComponentsBuilder.fromUri(settings.openBaseUrl())
                .path("/connect/oauth2/authorize")
                .queryParam("appid", "{app}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("scope", account.manners().web().scope())
                .queryParam("state", "{state}")
                .fragment("wechat_redirect")
                .encode()
                .buildAndExpand(Map.of("app", account.appId().value(), "back", returnTo, "state", state))
                .toUri();
    }

    @Override
    public Reply<Visitor> visitor(OfficialAccount account, Secret code) {
        Calls.outsideOfTransactions();
        var query = Map.of(
                "appid", account.appId().value(),
                "secret", account.appSecret().reveal(),
                "code", code.reveal(),
                "grant_type", "authorization_code");
        return api.call(
                account.appId(),
                ApiRequest.get(settings.apiOf(account), "sns/oauth2/access_token", query, account.appSecret()),
                Deadline.in(settings.budget()),
                HttpWebVisitors::visitor);
    }

    private static Optional<Visitor> visitor(Answer answer) {
        return answer.text("openid")
                .filter(openId -> openId.length() <= LONGEST_ID)
                .map(openId -> new Visitor(
                        new OpenId(openId),
                        answer.text("unionid")
                                .filter(unionId -> unionId.length() <= LONGEST_ID)
                                .map(UnionId::new)
                                .orElse(null),
                        answer.text("is_snapshotuser").filter("1"::equals).isPresent()));
    }
}
