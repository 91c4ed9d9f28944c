package dev.saoma.server.console.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/// Calls one of our own addresses from outside in, as far as that can be done from here. Follows no redirect: WeChat
/// follows none either.
@Component
final class ProbeAddress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AddressProof proof;
    private final HttpClient http;

    ProbeAddress(AddressProof proof) {
        this.proof = proof;
        this.http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Who is there.
    sealed interface Seen {

        /// It is us.
        ///
        /// @param unreadProxy whether a proxy stands between whose word about the visitor is not read
        record Ourselves(boolean unreadProxy) implements Seen {}

        record SomebodyElse(int status) implements Seen {}

        record NoSuchHost() implements Seen {}

        record BadCertificate() implements Seen {}

        record Nobody() implements Seen {}
    }

    Seen probe(URI address) {
        var riddle = proof.riddle();
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header(AddressProof.HEADER, riddle.sealed())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            return solution(answer).equals(Optional.of(riddle.answer()))
                    ? new Seen.Ourselves(answer.headers()
                            .firstValue(AddressProof.UNREAD_PROXY)
                            .isPresent())
                    : new Seen.SomebodyElse(answer.statusCode());
        } catch (SSLException e) {
            return new Seen.BadCertificate();
        } catch (ConnectException e) {
            return e.getCause() instanceof UnresolvedAddressException
                            || (e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException)
                    ? new Seen.NoSuchHost()
                    : new Seen.Nobody();
        } catch (IOException e) {
            return new Seen.Nobody();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen.Nobody();
        }
    }

    private static Optional<String> solution(HttpResponse<?> answer) {
        return answer.headers().firstValue(AddressProof.HEADER);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
