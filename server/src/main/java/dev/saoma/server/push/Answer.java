package dev.saoma.server.push;

import dev.saoma.protocol.Reply;

/// What WeChat is to show the person in answer to a push (被动回复用户消息).
public sealed interface Answer {

    /// A reply of ours; it is encrypted if the push was.
    record Ours(Reply reply) implements Answer {}

    /// The body that the customer's own server gave, passed on as it is: it has been encrypted there.
    record Verbatim(String body) implements Answer {}
}
