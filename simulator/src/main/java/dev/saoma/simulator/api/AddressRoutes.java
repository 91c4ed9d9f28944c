package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Where the API lives, where pushes come from, and whether the account's server can be reached (获取微信API服务器IP,
/// 获取微信callback IP地址, 网络检测).
@Component
final class AddressRoutes implements Routes {

    private static final List<String> ACTIONS = List.of("dns", "ping", "all");
    private static final List<String> OPERATORS = List.of("CHINANET", "UNICOM", "CAP", "DEFAULT");

    private final Callers callers;
    private final JsonBodies bodies;
    private final Reachability reachability;

    AddressRoutes(Callers callers, JsonBodies bodies, Reachability reachability) {
        this.callers = callers;
        this.bodies = bodies;
        this.reachability = reachability;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/cgi-bin/get_api_domain_ip", this::thisMachine),
                Route.get("/cgi-bin/getcallbackip", this::thisMachine),
                Route.post(
                        "/cgi-bin/callback/check",
                        request -> callers.withToken(
                                request, account -> bodies.read(request, body -> check(account, body)))));
    }

    private Answer thisMachine(ApiRequest request) {
        return callers.withAnyToken(request, _ -> new Answer.Data(Map.of("ip_list", List.of("127.0.0.1"))));
    }

    private Answer check(Account account, JsonNode body) {
        String action = JsonBodies.text(body, "action").orElse("all");
        String operator = JsonBodies.text(body, "check_operator").orElse("DEFAULT");
        if (!ACTIONS.contains(action)) {
            return Answer.refused(ErrorCode.INVALID_CHECK_ACTION);
        }
        if (!OPERATORS.contains(operator)) {
            return Answer.refused(ErrorCode.INVALID_CHECK_OPERATOR);
        }
        String url = account.callbackUrl();
        return url == null
                ? Answer.refused(ErrorCode.INVALID_CALLBACK_URL)
                : new Answer.Data(reachability.of(url, operator, !action.equals("ping"), !action.equals("dns")));
    }
}
