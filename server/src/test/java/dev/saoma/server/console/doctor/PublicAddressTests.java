package dev.saoma.server.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.doctor.ProbeAddress.Seen;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// What the doctor concludes from a visit to our own address.
class PublicAddressTests {

    private static String code(Seen seen, String address) {
        return PublicAddress.finding(seen, URI.create(address)).code();
    }

    @Test
    void onlyHttpsAtAPortThatWeChatKnowsIsRight() {
        var us = new Seen.Ourselves(false);

        assertThat(code(us, "https://login.example.org/events")).isEqualTo("address-reached");
        assertThat(code(us, "https://login.example.org:443/events")).isEqualTo("address-reached");
        assertThat(code(us, "http://login.example.org/events")).isEqualTo("address-not-https");
        assertThat(code(us, "https://login.example.org:8443/events")).isEqualTo("address-port");
    }

    @Test
    void aProxyWhoseWordIsNotReadIsNoticed() {
        var behindAProxy = new Seen.Ourselves(true);

        assertThat(code(behindAProxy, "https://login.example.org/events")).isEqualTo("address-unread-proxy");
        assertThat(code(behindAProxy, "http://login.example.org/events")).isEqualTo("address-not-https");
    }

    @Test
    void eachWayToFailHasItsOwnAdvice() {
        var address = "https://login.example.org/events";

        assertThat(code(new Seen.NoSuchHost(), address)).isEqualTo("address-unknown");
        assertThat(code(new Seen.BadCertificate(), address)).isEqualTo("address-tls");
        assertThat(code(new Seen.Nobody(), address)).isEqualTo("address-not-reached");
        assertThat(PublicAddress.finding(new Seen.SomebodyElse(301), URI.create(address))
                        .meaning()
                        .en())
                .contains("status 301", "not us");
    }

    @Test
    void namesAndAddressesOfThisMachineOrNetworkAreLocal() {
        for (var local : new String[] {
            "localhost", "x.localhost", "printer.local", "127.0.0.1", "[::1]", "10.0.0.1", "192.168.1.5", "169.254.1.1"
        }) {
            assertThat(PublicAddress.isLocal(local)).as(local).isTrue();
        }
        for (var open : new String[] {"login.example.org", "203.0.113.7", "[2001:db8::1]", "localhost.example.org"}) {
            assertThat(PublicAddress.isLocal(open)).as(open).isFalse();
        }
    }
}
