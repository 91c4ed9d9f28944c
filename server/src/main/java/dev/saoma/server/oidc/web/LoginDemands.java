package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.IdTokenHint;
import dev.saoma.server.oidc.IdTokenHints;
import dev.saoma.server.oidc.LoginDemand;
import dev.saoma.server.oidc.LoginDemand.Expected;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads from a website's request what it demands of the login.
@Component
final class LoginDemands {

    private final Applications applications;
    private final Users users;
    private final IdTokenHints hints;

    LoginDemands(Applications applications, Users users, IdTokenHints hints) {
        this.applications = applications;
        this.users = users;
        this.hints = hints;
    }

    /// @param claims what else the request asks, already found valid
    LoginDemand of(HttpServletRequest request, ClientId website, ClaimsParameter claims) {
        var policy = applications.policyOf(CurrentPool.get().id(), website);
        return new LoginDemand(
                AuthorizeChecks.words(Objects.requireNonNullElse(request.getParameter("prompt"), "")),
                maxAge(request),
                hinted(request).orElse(null),
                expected(request, claims),
                claims.assurance(),
                Assurance.of(policy.policy()));
    }

    private static @Nullable Duration maxAge(HttpServletRequest request) {
        var value = request.getParameter("max_age");
        return value == null || value.isEmpty() ? null : Duration.ofSeconds(Long.parseLong(value));
    }

    /// A hint that is the id of a user means that user. Others name people in ways that we do not know them by.
    private Optional<UserId> hinted(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("login_hint"))
                .flatMap(UserId::parse)
                .flatMap(id -> users.find(CurrentPool.get().id(), id))
                .map(User::id);
    }

    /// By an ID token that it sends back, or by the claim `sub` (OpenID Connect Core 1.0 §5.5.1); or by both, alike.
    private @Nullable Expected expected(HttpServletRequest request, ClaimsParameter claims) {
        var hint = request.getParameter("id_token_hint");
        var byHint =
                hint == null || hint.isEmpty() ? null : known(hints.read(hint).map(IdTokenHint::subject));
        var byClaim = claims.subject().isEmpty() ? null : known(claims.subject());
        if (byHint == null || byClaim == null || byHint.equals(byClaim)) {
            return byHint == null ? byClaim : byHint;
        }
        return new Expected.Unknown();
    }

    private Expected known(Optional<String> subject) {
        return subject.flatMap(UserId::parse)
                .map(this::living)
                .<Expected>map(Expected.Known::new)
                .orElseGet(Expected.Unknown::new);
    }

    /// A website may hold the id of somebody who has become part of another user.
    private UserId living(UserId id) {
        return users.find(CurrentPool.get().id(), id).map(User::id).orElse(id);
    }
}
