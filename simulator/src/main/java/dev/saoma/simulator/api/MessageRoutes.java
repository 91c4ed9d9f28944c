package dev.saoma.simulator.api;

import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What an account says without being asked: customer messages, within the windows that people open (客服消息).
@Component
final class MessageRoutes implements Routes {

    private final Callers callers;
    private final JsonBodies bodies;
    private final People people;
    private final Followers followers;
    private final Windows windows;
    private final Chats chats;

    MessageRoutes(
            Callers callers, JsonBodies bodies, People people, Followers followers, Windows windows, Chats chats) {
        this.callers = callers;
        this.bodies = bodies;
        this.people = people;
        this.followers = followers;
        this.windows = windows;
        this.chats = chats;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                "/cgi-bin/message/custom/send",
                request -> callers.withToken(
                        request,
                        AccountType::reachesFollowers,
                        account -> bodies.read(request, body -> send(account, body, request)))));
    }

    private Answer send(Account account, JsonNode body, ApiRequest request) {
        Optional<Addressee> to = Addressee.of(body, account, people);
        if (to.isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_OPENID);
        }
        return switch (CustomMessage.read(body)) {
            case CustomMessage.Refused(ErrorCode why) -> Answer.refused(why);
            case CustomMessage.Said(Content content) ->
                followers.find(account.appId(), to.get().person().id()).isEmpty()
                        ? Answer.refused(ErrorCode.RESPONSE_OUT_OF_TIME)
                        : send(account, to.get().openId(), content, request);
        };
    }

    private Answer send(Account account, OpenId openId, Content content, ApiRequest request) {
        return switch (windows.use(account.appId(), openId, request.at())) {
            case CLOSED -> Answer.refused(ErrorCode.RESPONSE_OUT_OF_TIME);
            case USED_UP -> Answer.refused(ErrorCode.RESPONSE_COUNT_REACHED);
            case ALLOWED -> {
                chats.addSent(account.appId(), openId, request.at(), content);
                yield Answer.ok();
            }
        };
    }
}
