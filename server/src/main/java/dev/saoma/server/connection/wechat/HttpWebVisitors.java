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

    /// What is said of an AppSecret that is wrong, or has been replaced.
    private static final int WRONG_SECRET = 40125;

    private final ApiClient api;
    private final TokenKeeper tokens;
    private final WeChatSettings settings;

    HttpWebVisitors(ApiClient api, TokenKeeper tokens, WeChatSettings settings) {
        this.api = api;
        this.tokens = tokens;
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
        var reply = api.call(
                account.appId(),
                ApiRequest.get(settings.apiOf(account), "sns/oauth2/access_token", query, account.appSecret()),
                Deadline.in(settings.budget()),
                HttpWebVisitors::visitor);
        // Other codes of WeChat may be about the code that the visitor brought.
        if (reply instanceof Reply.Failed<Visitor> failed && failed.errcode() == WRONG_SECRET) {
            tokens.heard(account, failed);
        }
        return reply;
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
