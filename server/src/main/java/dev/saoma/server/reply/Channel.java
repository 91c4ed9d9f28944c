package dev.saoma.server.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How what an account says reaches the person.
public enum Channel {
    /// As the answer to the push.
    ANSWER,
    /// As a message of its own: where the customer's server takes WeChat's pushes and hands them on, nobody would see
    /// an answer of ours.
    MESSAGE;

    /// The one of that name.
    public static Optional<Channel> parse(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst();
    }
}
