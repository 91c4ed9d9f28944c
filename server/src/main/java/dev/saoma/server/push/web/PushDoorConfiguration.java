package dev.saoma.server.push.web;

import dev.saoma.server.push.ReceivePush;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Puts the [PushDoor] in front of the application, and behind what bounds every request.
@Component
@Order(0)
final class PushDoorConfiguration implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final ObjectProvider<ReceivePush> receive;

    /// @param receive made when the first push comes: the server is set up long before what takes pushes
    PushDoorConfiguration(ObjectProvider<ReceivePush> receive) {
        this.receive = receive;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            var door = new PushDoor(SingletonSupplier.of(receive::getObject));
            door.setHandler(server.getHandler());
            server.setHandler(door);
        });
    }
}
