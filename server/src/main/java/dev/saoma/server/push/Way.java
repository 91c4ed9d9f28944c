package dev.saoma.server.push;

/// Which way a push came.
public enum Way {
    /// From WeChat, or handed on with query and body as they were, which cannot be told apart.
    WECHAT,
    /// By a forwarder that signs what it hands on.
    FORWARDER,
    /// As the JSON of Authing's demo forwarder.
    AUTHING_JSON
}
