package dev.saoma.server.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkAddressTests {

    @Test
    void anIpv4AddressStandsForItself() {
        assertThat(from("192.0.2.1")).isNotEqualTo(from("192.0.2.2"));
    }

    @Test
    void allIpv6AddressesOfOneNetworkAreOneVisitor() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff::9"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
        assertThat(from("2001:db8:1:2::1")).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @Test
    void whatIsNoAddressStandsForItself() {
        assertThat(from("unix:socket")).isEqualTo("unix:socket");
    }

    private static String from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return NetworkAddress.of(request);
    }
}
