package dev.saoma.forwarder.app;

import dev.saoma.forwarder.Query;
import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.PushReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;

/// The server URL of the account (接入指南). To anyone but WeChat it answers with an empty 403, whatever the reason.
final class WeChatDoor implements HttpRequestHandler {

    private final TakePush takePush;

    WeChatDoor(TakePush takePush) {
        this.takePush = takePush;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> answer(response, takePush.check(query(request)));
            case "POST" ->
                answer(
                        response,
                        takePush.take(
                                query(request),
                                sent(request),
                                Objects.toString(request.getContentType(), ""),
                                request.getInputStream().readNBytes(PushReader.MAX_BODY + 1)));
            default -> {
                response.setHeader(HttpHeaders.ALLOW, "GET, POST");
                response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
        }
    }

    /// The echo is not part of the signature: as text, and nothing that a browser would take for a page.
    private static void answer(HttpServletResponse response, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(text.get().getBytes(StandardCharsets.UTF_8));
    }

    private static PushQuery query(HttpServletRequest request) {
        return PushQuery.from(new Query(sent(request))::value);
    }

    private static String sent(HttpServletRequest request) {
        return Objects.toString(request.getQueryString(), "");
    }
}
