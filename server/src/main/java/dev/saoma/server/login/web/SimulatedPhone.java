package dev.saoma.server.login.web;

import dev.saoma.server.application.Origin;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.login.LoginSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells which login pages lead to the phone of a simulator: those of which it can scan every code. Visitors of a page
/// whose codes are WeChat's own have nothing to look for there, wherever WeChat is reached.
@Component
final class SimulatedPhone {

    private final LoginSettings settings;
    private final WeChatSettings weChat;

    SimulatedPhone(LoginSettings settings, WeChatSettings weChat) {
        this.settings = settings;
        this.weChat = weChat;
    }

    /// Where it is, if the API that makes the codes of each way is at its origin.
    Optional<String> of(LoginPage page) {
        var phone = settings.simulatedPhone();
        if (phone == null) {
            return Optional.empty();
        }
        var origin = Origin.of(phone.toString());
        var isForAll = page.ways().stream()
                .allMatch(way -> Origin.of(weChat.apiOf(way)).equals(origin));
        return isForAll ? Optional.of(phone.toString()) : Optional.empty();
    }
}
