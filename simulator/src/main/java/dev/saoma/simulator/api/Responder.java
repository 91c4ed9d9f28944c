package dev.saoma.simulator.api;

import dev.saoma.simulator.fault.Fault;
import dev.saoma.simulator.qr.PagePicture;
import dev.saoma.simulator.world.Chance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers as WeChat does: JSON with `encoding` where `charset` should be, and a `rid` after each error's
/// text.
@Component
final class Responder {

    private static final String JSON = "application/json; encoding=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final int PICTURE_SIDE = 430;
    private static final String BAD_GATEWAY = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body>
            <center><h1>502 Bad Gateway</h1></center>
            <hr><center>nginx</center>
            </body>
            </html>
            """;
    private static final String NOT_FOUND = BAD_GATEWAY.replace("502 Bad Gateway", "404 Not Found");

    private final JsonMapper json;
    private final Chance chance;

    Responder(JsonMapper json, Chance chance) {
        this.json = json;
        this.chance = chance;
    }

    Response of(Answer answer, ApiRequest request) {
        return switch (answer) {
            case Answer.Data(var fields) -> Response.text(200, json(request), json.writeValueAsString(fields), null);
            case Answer.Refused(int errcode, String errmsg) -> error(errcode, errmsg, request);
            case Answer.Picture(var code) -> new Response(200, "image/jpg", code.jpeg(PICTURE_SIDE), null);
            case Answer.PageCodePicture(PagePicture picture) ->
                new Response(200, picture.contentType(), picture.bytes(), null);
            case Answer.NotFound() -> Response.text(404, HTML, NOT_FOUND, null);
        };
    }

    /// What the call gets instead of its answer; empty for a fault that only delays.
    Optional<Response> broken(Fault fault, ApiRequest request) {
        return switch (fault.kind()) {
            case API_ERROR -> Optional.of(told(fault, request));
            case API_RESET -> Optional.of(Response.cut());
            case API_HTML_502 -> Optional.of(Response.text(502, HTML, BAD_GATEWAY, null));
            case API_LATENCY, PUSH_DUPLICATE, PUSH_DELAY, PUSH_DROP, PUSH_WRONG_SIGNATURE, PUSH_REORDER, PUSH_OLD_KEY ->
                Optional.empty();
        };
    }

    void send(Response response, HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        if (response.status() == 0) {
            Connections.cut(incoming);
            return;
        }
        outgoing.setStatus(response.status());
        outgoing.setHeader("Content-Type", response.contentType());
        outgoing.setContentLength(response.body().length);
        outgoing.getOutputStream().write(response.body());
    }

    /// What is below `/sns/` says that it is plain text, JSON as it is.
    private static String json(ApiRequest request) {
        return request.path().startsWith("/sns/") ? "text/plain" : JSON;
    }

    private Response told(Fault fault, ApiRequest request) {
        Integer told = fault.errcode();
        int errcode = told == null ? ErrorCode.SYSTEM_ERROR.number() : told;
        return error(errcode, ErrorCode.of(errcode).map(ErrorCode::text).orElse("simulated error"), request);
    }

    private Response error(int errcode, String errmsg, ApiRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errcode", errcode);
        fields.put(
                "errmsg",
                "%s rid: %08x-%s-%s".formatted(errmsg, request.at().getEpochSecond(), chance.hex(8), chance.hex(8)));
        return Response.text(200, json(request), json.writeValueAsString(fields), errcode);
    }
}
