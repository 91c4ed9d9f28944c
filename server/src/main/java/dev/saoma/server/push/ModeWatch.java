package dev.saoma.server.push;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ConnectionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the operator when WeChat sends in another mode than the connection says: once for each change, and when they
/// agree again.
@Component
class ModeWatch {

    private static final Logger log = LoggerFactory.getLogger(ModeWatch.class);

    private final Map<ConnectionId, MessageMode> different = new ConcurrentHashMap<>();

    void saw(OfficialAccount account, MessageMode mode) {
        if (mode == account.mode()) {
            if (different.remove(account.id()) != null) {
                log.info("WeChat sends to {} in {} mode again, as it is set", account.identifier(), mode);
            }
        } else if (different.put(account.id(), mode) != mode) {
            log.warn(
                    "WeChat sends to {} in {} mode, and the connection says {}. It is taken; change message-mode, or the"
                            + " mode at mp.weixin.qq.com",
                    account.identifier(),
                    mode,
                    account.mode());
        }
    }
}
