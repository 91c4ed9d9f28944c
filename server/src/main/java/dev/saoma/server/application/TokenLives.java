package dev.saoma.server.application;

import java.time.Duration;
import java.util.Optional;

/// How long the tokens of an application live, where that is shorter than what the installation allows
/// (`saoma.oidc`). What is empty, or longer, lives as long as is allowed there: its keys are kept for that long.
///
/// @param access its access tokens
/// @param id its ID tokens
/// @param refresh its refresh tokens, from the issue of each
public record TokenLives(Optional<Duration> access, Optional<Duration> id, Optional<Duration> refresh) {

    /// As long as the installation allows.
    public static final TokenLives USUAL = new TokenLives(Optional.empty(), Optional.empty(), Optional.empty());

    /// A clock that is a little slow must not find a token that has just been given expired.
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    public static final Duration LONGEST = Duration.ofDays(365);

    /// Whether a token may be told to live that long.
    public static boolean isAllowed(Duration life) {
        return life.compareTo(SHORTEST) >= 0 && life.compareTo(LONGEST) <= 0;
    }

    /// What holds of what is wanted, where that much is allowed.
    public static Duration within(Optional<Duration> wanted, Duration allowed) {
        return wanted.filter(life -> life.compareTo(allowed) < 0).orElse(allowed);
    }
}
