package dev.saoma.server.scan;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has WeChat make a code with a scene of ours. Each costs one of the account's calls of the day.
@Component
class MakeCode {

    private static final Logger log = LoggerFactory.getLogger(MakeCode.class);

    private final WeChat weChat;
    private final Chance chance;

    MakeCode(WeChat weChat, Chance chance) {
        this.weChat = weChat;
        this.chance = chance;
    }

    /// A code that is good for so long; nothing if WeChat gives none, and the reason is in the log.
    Optional<FreshCode> make(OfficialAccount account, Duration life) {
        var scene = new Scene(chance.name());
        return switch (weChat.createQrCode(account, scene.value(), life)) {
            case Reply.Ok<QrCode>(var code) -> Optional.of(new FreshCode(scene, code));
            case Reply.Failed<QrCode> failed -> {
                log.warn(
                        "No code for {}: WeChat answers {} {}",
                        account.identifier(),
                        failed.errcode(),
                        failed.errmsg());
                yield Optional.empty();
            }
            case Reply.Unreachable<QrCode> unreachable -> {
                log.warn("No code for {}: {}", account.identifier(), unreachable.why());
                yield Optional.empty();
            }
        };
    }
}
