package dev.saoma.server.connection;

/// What came of a call to WeChat: data, or why there is none. Never a half-read map.
public sealed interface Reply<T> {

    /// WeChat answered with data.
    record Ok<T>(T body) implements Reply<T> {}

    /// WeChat answered with an error code (`wechat-protocol` §B8).
    record Failed<T>(int errcode, String errmsg) implements Reply<T> {}

    /// WeChat did not answer in time, or not in its own form (a proxy's page, a cut connection).
    record Unreachable<T>(String why) implements Reply<T> {}
}
