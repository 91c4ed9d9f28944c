package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.OpenId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Many people at once: who follows (获取关注用户列表), and what is known about each (批量获取用户基本信息).
@Component
final class UserRoutes implements Routes {

    private static final int PAGE = 10_000;
    private static final int MOST_AT_ONCE = 100;

    private final Callers callers;
    private final JsonBodies bodies;
    private final Followers followers;
    private final Descriptions descriptions;

    UserRoutes(Callers callers, JsonBodies bodies, Followers followers, Descriptions descriptions) {
        this.callers = callers;
        this.bodies = bodies;
        this.followers = followers;
        this.descriptions = descriptions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/cgi-bin/user/get",
                        request -> callers.withToken(
                                request, AccountType::reachesFollowers, account -> list(account, request))),
                Route.post(
                        "/cgi-bin/user/info/batchget",
                        request -> callers.withToken(
                                request,
                                AccountType::reachesFollowers,
                                account -> bodies.read(request, body -> describe(account, body)))));
    }

    private Answer list(Account account, ApiRequest request) {
        List<String> all = followers.of(account.appId()).stream()
                .sorted(Comparator.comparing(Follower::since))
                .map(follower -> OpenId.of(follower.person(), account.appId()).value())
                .toList();
        Optional<String> after = request.parameter("next_openid");
        if (after.isPresent() && !all.contains(after.get())) {
            return Answer.refused(ErrorCode.INVALID_OPENID);
        }
        List<String> page = all.stream()
                .skip(after.map(last -> all.indexOf(last) + 1).orElse(0))
                .limit(PAGE)
                .toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("total", all.size());
        fields.put("count", page.size());
        if (!page.isEmpty()) {
            fields.put("data", Map.of("openid", page));
        }
        fields.put("next_openid", page.isEmpty() ? "" : page.getLast());
        return new Answer.Data(fields);
    }

    private Answer describe(Account account, JsonNode body) {
        JsonNode wanted = body.path("user_list");
        if (!wanted.isArray()) {
            return Answer.refused(ErrorCode.DATA_FORMAT_ERROR);
        }
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            return Answer.refused(ErrorCode.INVALID_OPENID_LIST_SIZE);
        }
        List<Map<String, Object>> found = new ArrayList<>();
        for (JsonNode one : wanted) {
            Optional<Map<String, Object>> description = JsonBodies.text(one, "openid")
                    .map(OpenId::new)
                    .flatMap(openId -> descriptions.of(
                            account, openId, JsonBodies.text(one, "lang").orElse("zh_CN")));
            if (description.isEmpty()) {
                return Answer.refused(ErrorCode.INVALID_OPENID);
            }
            found.add(description.get());
        }
        return new Answer.Data(Map.of("user_info_list", found));
    }
}
