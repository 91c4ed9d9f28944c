package dev.saoma.simulator.api;

import dev.saoma.simulator.activity.Excerpt;
import dev.saoma.simulator.fault.Fault;
import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.fault.Faults;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes every call to WeChat's API: meets the faults, finds who answers, remembers what happened.
@RestController
final class ApiDoor {

    private static final int LONGEST_BODY = 1 << 20;

    private final Endpoints endpoints;
    private final Callers callers;
    private final JsonBodies bodies;
    private final Faults faults;
    private final Responder responder;
    private final CallLog log;
    private final Chance chance;
    private final InstantSource clock;

    ApiDoor(
            Endpoints endpoints,
            Callers callers,
            JsonBodies bodies,
            Faults faults,
            Responder responder,
            CallLog log,
            Chance chance,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.callers = callers;
        this.bodies = bodies;
        this.faults = faults;
        this.responder = responder;
        this.log = log;
        this.chance = chance;
        this.clock = clock;
    }

    @RequestMapping({"/cgi-bin/**", "/wxa/**", "/sns/**"})
    void call(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException, InterruptedException {
        long started = System.nanoTime();
        ApiRequest request = read(incoming);
        @Nullable AppId account = callers.guess(request, appIdIn(request)).orElse(null);
        List<Fault> met = faults.onCall(request.path(), account);
        Response response = respond(request, met);
        log.add(new Call(
                chance.hex(12),
                request.at(),
                account,
                request.method(),
                request.path(),
                Excerpt.of(Masking.query(request.rawQuery())),
                Excerpt.of(Masking.json(request.body())),
                request.ip(),
                response.status(),
                response.contentType(),
                Excerpt.of(Masking.json(response.text())),
                response.errcode(),
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                met.stream().map(Fault::kind).toList()));
        responder.send(response, incoming, outgoing);
    }

    private Response respond(ApiRequest request, List<Fault> met) throws InterruptedException {
        for (Fault fault : met) {
            Long millis = fault.millis();
            if (fault.kind() == FaultKind.API_LATENCY && millis != null) {
                Thread.sleep(millis);
            }
        }
        for (Fault fault : met) {
            Optional<Response> broken = responder.broken(fault, request);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return responder.of(endpoints.answer(request), request);
    }

    private Optional<String> appIdIn(ApiRequest request) {
        return bodies.parse(request.body()).flatMap(body -> JsonBodies.text(body, "appid"));
    }

    private ApiRequest read(HttpServletRequest incoming) throws IOException {
        String query = incoming.getQueryString() == null ? "" : incoming.getQueryString();
        byte[] body = incoming.getInputStream().readNBytes(LONGEST_BODY);
        return new ApiRequest(
                incoming.getMethod(),
                incoming.getRequestURI(),
                query,
                Queries.parse(query),
                new String(body, StandardCharsets.UTF_8),
                Addresses.readable(incoming.getRemoteAddr()),
                clock.instant());
    }
}
