package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether the account may do what logins need, found out by doing it: one code of a minute's life that nobody sees.
@Component
final class AccountType implements Examination {

    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(60);

    private final WeChat weChat;
    private final Chance chance;

    AccountType(WeChat weChat, Chance chance) {
        this.weChat = weChat;
        this.chance = chance;
    }

    @Override
    public Step step() {
        return Step.ACCOUNT_TYPE;
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return WeChatFindings.of(
                step(),
                weChat.createQrCode(account, "doctor_" + chance.name(), SHORTEST_LIFE),
                _ -> Diagnosis.QR_PERMITTED.at(step()));
    }
}
