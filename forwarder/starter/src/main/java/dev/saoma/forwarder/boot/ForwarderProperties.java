package dev.saoma.forwarder.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the operator writes. Read as text, so that all mistakes can be told at once.
///
/// @param path the path at which the website's own handler takes WeChat's pushes, after the context path
/// @param token the Token of the account's server configuration at mp.weixin.qq.com
/// @param eventsAddress the events address of the connection in Saoma
/// @param secret the forwarding secret of the connection in Saoma, whsec_…
/// @param spool a folder in which pushes outlive this process until they are delivered; without it they are kept in
///     memory
@ConfigurationProperties("saoma.forwarder")
record ForwarderProperties(
        @Nullable String path,
        @Nullable String token,
        @Nullable String eventsAddress,
        @Nullable String secret,
        @Nullable String spool) {

    /// Keeps the secrets out of every log.
    @Override
    public String toString() {
        return "ForwarderProperties[path=" + path + ", eventsAddress=" + eventsAddress + "]";
    }
}
