package dev.saoma.forwarder.app;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Puts the door at the path that the settings name, and tells so.
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final Logger log = LoggerFactory.getLogger(Doors.class);

    private final AppSettings settings;

    Doors(AppSettings settings) {
        this.settings = settings;
    }

    @Bean
    SimpleUrlHandlerMapping weChatDoor(TakePush takePush) {
        return new SimpleUrlHandlerMapping(Map.of(settings.path().value(), new WeChatDoor(takePush)), 0);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        log.info(
                "Takes WeChat's pushes at port {}, path {}: enter the https address that leads there at mp.weixin.qq.com."
                        + " Forwards to {}; what waits is kept in {}",
                settings.port(),
                settings.path().value(),
                settings.eventsAddress(),
                settings.spool());
    }
}
