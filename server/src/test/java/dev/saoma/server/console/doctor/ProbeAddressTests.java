package dev.saoma.server.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.ApiServer;
import dev.saoma.server.console.doctor.ProbeAddress.Seen;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.testing.DirectedApi;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whom a visit to an address finds there.
@ApiServer
class ProbeAddressTests {

    @Autowired
    private ProbeAddress probe;

    @Autowired
    private Addresses addresses;

    private Seen probe(String address) {
        return probe.probe(URI.create(address));
    }

    @Test
    void weRecogniseOurselves() {
        assertThat(probe(addresses.publicUrl() + "/connections/social/any/000000000000000000000000/events"))
                .isEqualTo(new Seen.Ourselves(false));
    }

    @Test
    void aProxyOnTheWayIsNoticedWhereItsWordIsNotRead() throws IOException {
        try (var proxy = new Proxy(addresses.publicUrl())) {
            assertThat(probe(proxy.url() + "/connections/social/any/000000000000000000000000/events"))
                    .isEqualTo(new Seen.Ourselves(true));
        }
    }

    @Test
    void somebodyElseIsNotTakenForUs() throws IOException {
        try (var other = new DirectedApi()) {
            assertThat(probe(other.url() + "/cgi-bin/events")).isEqualTo(new Seen.SomebodyElse(404));
        }
    }

    @Test
    void whereNobodyIsNobodyIsFound() throws IOException {
        var gone = new DirectedApi();
        gone.close();

        assertThat(probe(gone.url() + "/events")).isEqualTo(new Seen.Nobody());
    }

    @Test
    void aNameThatDoesNotExistIsToldApart() {
        assertThat(probe("http://nowhere.invalid/events")).isEqualTo(new Seen.NoSuchHost());
    }

    @Test
    void aServerWithoutACertificateThatCanBeTrustedIsToldApart() {
        assertThat(probe(addresses.publicUrl().toString().replace("http:", "https:") + "/events"))
                .isEqualTo(new Seen.BadCertificate());
    }
}
