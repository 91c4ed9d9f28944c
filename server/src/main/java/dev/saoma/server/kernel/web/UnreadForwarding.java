package dev.saoma.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Notices a proxy in front of us that says who the visitor is (RFC 7239, or `X-Forwarded-For`) while nobody has said
/// whether it is to be believed: all visitors then count as one. It is not believed unasked, as anybody can send such
/// a header where there is no proxy.
@Component
public class UnreadForwarding {

    private static final Logger log = LoggerFactory.getLogger(UnreadForwarding.class);

    private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded");

    private final boolean decided;
    private final AtomicBoolean told = new AtomicBoolean();

    UnreadForwarding(ServerProperties server, Environment environment) {
        var platform = CloudPlatform.getActive(environment);
        this.decided =
                server.getForwardHeadersStrategy() != null || (platform != null && platform.isUsingForwardHeaders());
    }

    /// Whether the request brings what nobody reads.
    public boolean isIn(HttpServletRequest request) {
        return !decided && HEADERS.stream().anyMatch(header -> request.getHeader(header) != null);
    }

    /// Says so in the log, once.
    public void tellOf(HttpServletRequest request) {
        if (isIn(request) && told.compareAndSet(false, true)) {
            log.warn("A visitor came with a forwarded address, which is not read. If a proxy stands in front, set "
                    + "server.forward-headers-strategy to native and let only the proxy reach our port: all "
                    + "visitors count as one until then. If none does, set it to none. "
                    + "收到带有转发地址的请求，但未读取该地址。若前面有反向代理，请设置 server.forward-headers-strategy: native，"
                    + "并确保只有代理能访问本系统端口，否则所有访客会被当作同一地址；若没有代理，请设为 none。");
        }
    }
}
