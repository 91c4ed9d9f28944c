package dev.saoma.simulator.api;

import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.phone.Event;
import dev.saoma.simulator.phone.Phones;
import dev.saoma.simulator.push.Twist;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Template messages (模板消息): any template id will do, and a push tells when the message has arrived.
@Component
final class TemplateRoutes implements Routes {

    private final Callers callers;
    private final JsonBodies bodies;
    private final People people;
    private final Phones phones;
    private final Chats chats;
    private final Chance chance;

    TemplateRoutes(Callers callers, JsonBodies bodies, People people, Phones phones, Chats chats, Chance chance) {
        this.callers = callers;
        this.bodies = bodies;
        this.people = people;
        this.phones = phones;
        this.chats = chats;
        this.chance = chance;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                "/cgi-bin/message/template/send",
                request -> callers.withToken(
                        request,
                        AccountType::makesCodes,
                        account -> bodies.read(request, body -> send(account, body, request)))));
    }

    private Answer send(Account account, JsonNode body, ApiRequest request) {
        Optional<Addressee> to = Addressee.of(body, account, people);
        if (to.isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_OPENID);
        }
        if (JsonBodies.text(body, "template_id").isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_TEMPLATE_ID);
        }
        if (!phones.follows(to.get().person(), account)) {
            return Answer.refused(ErrorCode.REQUIRE_SUBSCRIBE);
        }
        long id = Long.parseLong("3" + chance.digits(17));
        chats.addSent(account.appId(), to.get().openId(), request.at(), content(body));
        Thread.startVirtualThread(() -> tellThatItArrived(account, to.get().person(), id));
        return Answer.ok(Map.of("msgid", id));
    }

    private void tellThatItArrived(Account account, Person person, long id) {
        try {
            phones.befalls(Event.templateSent(id, "success"), person, account, Twist.NONE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Content content(JsonNode body) {
        String values = body.path("data")
                .valueStream()
                .map(value -> JsonBodies.text(value, "value").orElse(""))
                .collect(Collectors.joining("\n"));
        return JsonBodies.text(body, "url")
                .map(url -> Content.link("template", values, url))
                .orElseGet(() -> Content.plain("template", values));
    }
}
