package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.CallbackCheck;
import dev.saoma.server.connection.CallbackCheck.Ping;
import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.OfficialAccount;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether WeChat reaches the server that is configured there, by WeChat's own word.
@Component
final class Callback implements Examination {

    private final Diagnostics diagnostics;

    Callback(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public Step step() {
        return Step.CALLBACK_CHECK;
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return WeChatFindings.of(step(), diagnostics.callbackCheck(account), this::finding);
    }

    private Finding finding(CallbackCheck check) {
        if (check.addresses().isEmpty()) {
            return Diagnosis.CALLBACK_NO_DNS.at(step());
        }
        var facts = Map.<String, Object>of("addresses", String.join(", ", check.addresses()), "pings", check.pings());
        var lost = !check.pings().isEmpty() && check.pings().stream().allMatch(Ping::isLost);
        return (lost ? Diagnosis.CALLBACK_NO_PING : Diagnosis.CALLBACK_REACHED).at(step(), facts);
    }
}
