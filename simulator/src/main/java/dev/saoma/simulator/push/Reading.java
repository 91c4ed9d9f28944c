package dev.saoma.simulator.push;

/// How WeChat takes the body that a server answered with.
sealed interface Reading {

    /// `success` or an empty body: nothing to show, nothing to repeat.
    record Silence() implements Reading {}

    record Shown(Reply reply) implements Reading {}

    /// The person sees 该公众号提供的服务出现故障，请稍后再试.
    record Malformed(Trouble why) implements Reading {}
}
