package dev.saoma.server.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/// A proxy in front of which the settings say nothing.
class UnreadForwardingTests {

    private final ServerProperties server = new ServerProperties();
    private final MockEnvironment environment = new MockEnvironment();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private UnreadForwarding forwarding() {
        return new UnreadForwarding(server, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void whatAProxySaysIsNoticedWhereNobodyReadsIt(String header) {
        assertThat(forwarding().isIn(request)).isFalse();

        request.addHeader(header, "for=203.0.113.7");

        assertThat(forwarding().isIn(request)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ForwardHeadersStrategy.class)
    void whoeverHasDecidedIsNotAsked(ForwardHeadersStrategy strategy) {
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        server.setForwardHeadersStrategy(strategy);

        assertThat(forwarding().isIn(request)).isFalse();
    }

    @Test
    void aPlatformThatIsKnownToHaveAProxyIsBelieved() {
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        environment.setProperty("spring.main.cloud-platform", "heroku");

        assertThat(forwarding().isIn(request)).isFalse();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void itIsToldOnceAndInBothLanguages(CapturedOutput log) {
        var forwarding = forwarding();
        forwarding.tellOf(request);
        assertThat(log).doesNotContain("forward-headers-strategy");

        request.addHeader("X-Forwarded-For", "203.0.113.7");
        forwarding.tellOf(request);
        forwarding.tellOf(request);

        assertThat(log.getAll().split("A visitor came with a forwarded address", -1))
                .hasSize(2);
        assertThat(log).contains("反向代理").doesNotContain("203.0.113.7");
    }
}
