package dev.saoma.server.connection;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this installation calls WeChat.
///
/// @param apiBaseUrl where the API is, unless a connection says otherwise; no trailing slash
/// @param openBaseUrl where a browser in WeChat is sent for web authorization; no trailing slash
/// @param tokenCall which of the two calls gives the platform token
/// @param connectTimeout how long one attempt may take to connect
/// @param readTimeout how long one attempt may take until its answer has been read
/// @param budget how long a call may take in all, with its retries and the waits between them
/// @param callsAtOnce how many calls of one AppID may be under way at once, per node
/// @param forceEvery how far apart two refreshes by force are, at least; WeChat allows 20 a day, and evenly spread they
///     never run out
/// @param miniProgram the installation's own mini program, for connections without one
@ConfigurationProperties("saoma.wechat")
public record WeChatSettings(
        @DefaultValue("https://api.weixin.qq.com") URI apiBaseUrl,
        @DefaultValue("https://open.weixin.qq.com") URI openBaseUrl,
        @DefaultValue("stable") TokenCall tokenCall,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("4s") Duration readTimeout,
        @DefaultValue("6s") Duration budget,
        @DefaultValue("32") int callsAtOnce,
        @DefaultValue("75m") Duration forceEvery,
        @Nullable SharedMiniProgram miniProgram) {

    private static final Duration LEAST_BETWEEN_FORCES = Duration.ofSeconds(30);

    /// The call that gives the platform token (`wechat-protocol` §B1).
    public enum TokenCall {
        /// `stable_token`: asking again gives the same token, so others may use it too.
        STABLE,
        /// `token`: each call ends the life of the token before. For accounts that have no other, with no one else
        /// asking.
        CLASSIC
    }

    public WeChatSettings {
        if (apiBaseUrl.getHost() == null || apiBaseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("saoma.wechat.api-base-url must be an address without a trailing slash,"
                    + " such as https://api.weixin.qq.com, and not '" + apiBaseUrl + "'");
        }
        if (openBaseUrl.getHost() == null || openBaseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("saoma.wechat.open-base-url must be an address without a trailing slash,"
                    + " such as https://open.weixin.qq.com, and not '" + openBaseUrl + "'");
        }
        if (callsAtOnce < 1) {
            throw new IllegalArgumentException("saoma.wechat.calls-at-once must be 1 or more, not " + callsAtOnce);
        }
        if (forceEvery.compareTo(LEAST_BETWEEN_FORCES) < 0) {
            throw new IllegalArgumentException(
                    "saoma.wechat.force-every must be 30s or more, as WeChat asks, not " + forceEvery);
        }
    }

    /// Where the API of that connection is.
    public String apiOf(Connection connection) {
        var own = connection.apiBaseUrl();
        return own != null ? own : apiBaseUrl.toString();
    }
}
