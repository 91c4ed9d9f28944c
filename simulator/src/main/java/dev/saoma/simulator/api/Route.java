package dev.saoma.simulator.api;

import java.util.function.Function;

/// A call that is answered by a function.
record Route(String method, String path, Function<ApiRequest, Answer> how) implements Endpoint {

    static Route get(String path, Function<ApiRequest, Answer> how) {
        return new Route("GET", path, how);
    }

    static Route post(String path, Function<ApiRequest, Answer> how) {
        return new Route("POST", path, how);
    }

    @Override
    public Answer answer(ApiRequest request) {
        return how.apply(request);
    }
}
