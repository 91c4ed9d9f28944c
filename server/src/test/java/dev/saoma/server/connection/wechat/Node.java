package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.PlatformTokens;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.connection.WebVisitors;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.Stores;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionOperations;

/// One node of an installation, as far as it calls WeChat. All nodes made here share one database.
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(String... settings) {
        var all = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=jdbc:h2:mem:wechat;DB_CLOSE_DELAY=-1",
                                "--saoma.data-directory=target/test-data"),
                        Arrays.stream(settings))
                .toArray(String[]::new);
        return new Node(new SpringApplicationBuilder(Stores.class, Client.class, Errands.class)
                .web(WebApplicationType.NONE)
                .run(all));
    }

    WeChat weChat() {
        return context.getBean(WeChat.class);
    }

    MiniPrograms programs() {
        return context.getBean(MiniPrograms.class);
    }

    WebVisitors visitors() {
        return context.getBean(WebVisitors.class);
    }

    Diagnostics diagnostics() {
        return context.getBean(Diagnostics.class);
    }

    CountUse uses() {
        return context.getBean(CountUse.class);
    }

    PlatformTokens tokens() {
        return context.getBean(PlatformTokens.class);
    }

    SettableClock clock() {
        return context.getBean(SettableClock.class);
    }

    TransactionOperations transaction() {
        return context.getBean(TransactionOperations.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WeChatSettings.class)
    @ComponentScan
    static class Client {}
}
