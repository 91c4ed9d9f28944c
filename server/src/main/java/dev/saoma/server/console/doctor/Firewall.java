package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.OfficialAccount;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Which addresses WeChat has, for those who filter by address.
@Component
final class Firewall implements Examination {

    private static final int SHOWN = 5;

    private final Diagnostics diagnostics;

    Firewall(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public Step step() {
        return Step.FIREWALL;
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return WeChatFindings.of(
                step(),
                diagnostics.callbackIps(account),
                pushes -> WeChatFindings.of(step(), diagnostics.apiIps(account), api -> found(pushes, api)));
    }

    private Finding found(List<String> pushes, List<String> api) {
        return Diagnosis.FIREWALL_ADDRESSES.at(
                step(), Map.of("callbackIps", pushes, "apiIps", api, "pushes", some(pushes), "api", some(api)));
    }

    /// The first of what may be a hundred.
    private static String some(List<String> addresses) {
        var first = String.join(", ", addresses.subList(0, Math.min(SHOWN, addresses.size())));
        return addresses.size() <= SHOWN ? first : first + " … (+" + (addresses.size() - SHOWN) + ")";
    }
}
