package dev.saoma.simulator.api;

/// One call of WeChat's API.
interface Endpoint {

    String method();

    String path();

    Answer answer(ApiRequest request);
}
