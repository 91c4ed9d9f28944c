package dev.saoma.simulator.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a chat.
///
/// @param push the push that it went out with, or that it answers; null for a message that the account sent by itself
public record ChatMessage(
        String id,
        Instant at,
        Side from,
        Way via,
        @Nullable String push,
        @JsonUnwrapped Content content) {

    /// Who said it.
    public enum Side {
        @JsonProperty("person")
        PERSON,

        @JsonProperty("account")
        ACCOUNT,

        /// WeChat itself, which says so when the account's server fails.
        @JsonProperty("wechat")
        WECHAT
    }

    /// How it came.
    public enum Way {
        /// The person did it; the account's server was told by a push.
        @JsonProperty("push")
        PUSH,

        /// The server's answer to a push (被动回复用户消息).
        @JsonProperty("reply")
        REPLY,

        /// The server called the API (客服消息, 模板消息).
        @JsonProperty("api")
        API,

        /// WeChat sent it without asking the server, as a menu button with a fixed message does.
        @JsonProperty("menu")
        MENU
    }
}
