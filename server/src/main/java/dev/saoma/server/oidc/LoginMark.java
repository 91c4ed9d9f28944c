package dev.saoma.server.oidc;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What we know of a website's request when the browser comes back with it from one of our pages.
///
/// @param askedAt when the request first came
/// @param answeredIn the session in which the person was asked to consent, if they answered
/// @param agreed what they said
public record LoginMark(Instant askedAt, @Nullable SessionId answeredIn, boolean agreed) {

    /// Whether the person agreed, if it is that session's who answered.
    public Optional<Boolean> consent(SessionId session) {
        return session.equals(answeredIn) ? Optional.of(agreed) : Optional.empty();
    }
}
