package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Move;
import dev.saoma.simulator.world.Moves;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// `POST /cgi-bin/changeopenid`: the openids that people have at an account which has taken them over from another
/// (转换openid). The new account asks, with its own token.
@Component
final class MoveRoutes implements Routes {

    private static final int MOST_AT_ONCE = 100;

    private final Callers callers;
    private final JsonBodies bodies;
    private final Accounts accounts;
    private final Moves moves;
    private final People people;

    MoveRoutes(Callers callers, JsonBodies bodies, Accounts accounts, Moves moves, People people) {
        this.callers = callers;
        this.bodies = bodies;
        this.accounts = accounts;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                "/cgi-bin/changeopenid",
                request -> callers.withToken(
                        request, _ -> true, account -> bodies.read(request, body -> changed(account, body)))));
    }

    private Answer changed(Account account, JsonNode body) {
        JsonNode asked = body.path("openid_list");
        Optional<Move> move = JsonBodies.text(body, "from_appid")
                .flatMap(this::named)
                .flatMap(from -> moves.find(from, account.appId()));
        if (move.isEmpty()) {
            return Answer.refused(ErrorCode.FROM_APPID_WRONG);
        }
        if (!asked.isArray() || asked.isEmpty()) {
            return Answer.refused(ErrorCode.OPENID_LIST_EMPTY);
        }
        if (asked.size() > MOST_AT_ONCE) {
            return Answer.refused(ErrorCode.INVALID_OPENID_LIST_SIZE);
        }
        List<Map<String, Object>> results = new ArrayList<>();
        asked.forEach(one -> results.add(result(move.get(), one.stringValueOpt().orElse(""))));
        return new Answer.Data(Map.of("result_list", results));
    }

    /// WeChat's page asks for the original id, its example and its users send the AppID: both are taken.
    private Optional<AppId> named(String from) {
        return accounts.all().stream()
                .filter(account -> account.appId().value().equals(from)
                        || account.originalId().equals(from))
                .map(Account::appId)
                .findFirst();
    }

    private Map<String, Object> result(Move move, String former) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ori_openid", former);
        Optional<Person> person = people.find(move.from(), new OpenId(former))
                .filter(found -> move.people().contains(found.id()));
        person.ifPresent(found ->
                result.put("new_openid", OpenId.of(found.id(), move.to()).value()));
        result.put("err_msg", person.isPresent() ? "ok" : "ori_openid error");
        return result;
    }
}
