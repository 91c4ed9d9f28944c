package dev.saoma.server.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a route may lead.
class AddressGuardTests {

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(Stream.of(allowed).map(Network::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                // As some name lookups accept them.
                "127.1",
                "2130706433"
            })
    void whatIsNotPublicIsForbidden(String address) throws UnknownHostException {
        assertThat(guard().allows(InetAddress.getByName(address), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700:4700::1111"
            })
    void thePublicInternetIsAllowedWithEncryptionOnly(String address) {
        assertThat(guard().allows(InetAddress.ofLiteral(address), true)).isTrue();
        assertThat(guard().allows(InetAddress.ofLiteral(address), false)).isFalse();
    }

    @Test
    void anIpv4AddressInsideAnIpv6OneIsJudgedAsWhatItStandsFor() throws UnknownHostException {
        var mapped = HexFormat.of().parseHex("00000000000000000000ffff7f000001");

        assertThat(guard().allows(InetAddress.getByAddress(mapped), true)).isFalse();
    }

    @Test
    void anAllowedNetworkIsAllowedWithAndWithoutEncryption() {
        var guard = guard("10.1.0.0/16", "fd00::/8");

        assertThat(guard.allows(InetAddress.ofLiteral("10.1.255.255"), false)).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("fd12::1"), true)).isTrue();
        assertThat(guard.allows(InetAddress.ofLiteral("10.2.0.0"), true)).isFalse();
        assertThat(guard.allows(InetAddress.ofLiteral("fc12::1"), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "shop.example/8",
                "fd00::/129",
                "10/8",
                "2130706433",
                ""
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Network.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
