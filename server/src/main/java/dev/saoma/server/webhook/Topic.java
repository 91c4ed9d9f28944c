package dev.saoma.server.webhook;

import java.util.Arrays;
import java.util.Optional;

/// What a webhook can be told of.
public enum Topic {
    USER_CREATED("user.created"),
    USER_UPDATED("user.updated"),
    /// Two users turned out to be one person.
    USER_MERGED("user.merged"),
    USER_DELETED("user.deleted"),
    USER_LOGGED_IN("user.logged_in"),
    /// Somebody who was known already began to follow an account.
    USER_FOLLOWED("user.followed"),
    USER_UNFOLLOWED("user.unfollowed");

    private final String value;

    Topic(String value) {
        this.value = value;
    }

    /// The topic of that name, if there is one.
    public static Optional<Topic> parse(String name) {
        return Arrays.stream(values()).filter(topic -> topic.value.equals(name)).findAny();
    }

    /// The `type` of its messages.
    public String value() {
        return value;
    }
}
