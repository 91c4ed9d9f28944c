package dev.saoma.server.oidc.logout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Network;
import dev.saoma.server.oidc.logout.BackChannel.Outcome;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an application's answer to a logout token means.
class BackChannelTests {

    private static BackChannel channel(String... allowed) throws NoSuchAlgorithmException {
        var settings = new LogoutSettings(
                Stream.of(allowed).map(Network::valueOf).toList(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofDays(1),
                Duration.ofDays(30));
        return new BackChannel(new GuardedClient(
                settings.limits(),
                new AddressGuard(settings.allowedNetworks()),
                host -> List.of(InetAddress.getAllByName(host)),
                SSLContext.getDefault()));
    }

    @ParameterizedTest
    @CsvSource({
        "200, Told",
        "204, Told",
        "400, Refused",
        "401, Refused",
        "404, Refused",
        "408, NotNow",
        "425, NotNow",
        "429, NotNow",
        "302, NotNow",
        "500, NotNow",
        "501, NotNow",
        "503, NotNow"
    })
    void refusalsAreForEverUnlessTheySayOtherwiseAndAllElseIsTriedAgain(int status, String outcome) throws Exception {
        try (var receiver = new LogoutReceiver();
                var channel = channel("127.0.0.1/32")) {
            receiver.answer(status);

            assertThat(channel.tell(receiver.address(), "a.b.c").getClass().getSimpleName())
                    .isEqualTo(outcome);
            assertThat(receiver.tokens()).containsExactly("a.b.c");
        }
    }

    @Test
    void anAddressOutsideThePublicInternetIsNotCalled() throws Exception {
        try (var receiver = new LogoutReceiver();
                var channel = channel("10.0.0.0/8")) {
            assertThat(channel.tell(receiver.address(), "a.b.c"))
                    .isEqualTo(new Outcome.NotNow(new Failure("forbidden-address", null)));
            assertThat(receiver.tokens()).isEmpty();
        }
    }

    @Test
    void whoeverIsNotThereIsTriedAgain() throws IOException, NoSuchAlgorithmException {
        URI address;
        try (var receiver = new LogoutReceiver()) {
            address = receiver.address();
        }
        try (var channel = channel("127.0.0.1/32")) {
            assertThat(channel.tell(address, "a.b.c"))
                    .isEqualTo(new Outcome.NotNow(new Failure("no-connection", null)));
        }
    }
}
