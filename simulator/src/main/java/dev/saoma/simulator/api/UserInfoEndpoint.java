package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.OpenId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// `GET /cgi-bin/user/info`: whether somebody follows, and the union id; name and picture are empty since 27 December
/// 2021 (获取用户基本信息).
@Component
final class UserInfoEndpoint implements Endpoint {

    private final Callers callers;
    private final Descriptions descriptions;

    UserInfoEndpoint(Callers callers, Descriptions descriptions) {
        this.callers = callers;
        this.descriptions = descriptions;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/cgi-bin/user/info";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withToken(request, AccountType::reachesFollowers, account -> {
            Optional<OpenId> openId = request.parameter("openid").map(OpenId::new);
            if (openId.isEmpty()) {
                return Answer.refused(ErrorCode.OPENID_MISSING);
            }
            return descriptions
                    .of(account, openId.get(), request.parameter("lang").orElse("zh_CN"))
                    .<Answer>map(Answer.Data::new)
                    .orElseGet(() -> Answer.refused(ErrorCode.INVALID_OPENID));
        });
    }
}
