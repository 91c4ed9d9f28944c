package dev.saoma.server.connection.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// Gives each request the time that its call has left; Spring's own factory gives all the same.
final class TimedRequests implements ClientHttpRequestFactory {

    private static final ScopedValue<Duration> WITHIN = ScopedValue.newInstance();

    private final HttpClient http;

    TimedRequests(HttpClient http) {
        this.http = http;
    }

    static <T> T within(Duration within, ScopedValue.CallableOp<T, RuntimeException> body) {
        return ScopedValue.where(WITHIN, within).call(body);
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(WITHIN.get());
        // An answer is a few hundred bytes, and the limit of its size must hold for what is read.
        factory.enableCompression(false);
        return factory.createRequest(uri, method);
    }
}
