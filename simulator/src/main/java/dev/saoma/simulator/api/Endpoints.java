package dev.saoma.simulator.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds the endpoint for a call.
@Component
final class Endpoints {

    private final Map<String, Endpoint> byPath;

    Endpoints(List<Endpoint> endpoints, List<Routes> families) {
        this.byPath = Stream.concat(endpoints.stream(), families.stream().flatMap(family -> family.routes().stream()))
                .collect(Collectors.toMap(Endpoint::path, Function.identity()));
    }

    Answer answer(ApiRequest request) {
        Endpoint endpoint = byPath.get(request.path());
        if (endpoint == null) {
            return Answer.refused(ErrorCode.INVALID_URL);
        }
        if (!endpoint.method().equals(request.method())) {
            return Answer.refused(endpoint.method().equals("POST") ? ErrorCode.REQUIRE_POST : ErrorCode.REQUIRE_GET);
        }
        return endpoint.answer(request);
    }
}
