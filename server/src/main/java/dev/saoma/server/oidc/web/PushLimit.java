package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.MinuteCounts;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.oidc.OidcSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Counts the requests that are pushed, on this node, as each takes a place in the database (RFC 9126 §2.3). Whoever
/// has no secret can be anybody, so what they push counts against where they come from and takes nothing away from
/// others.
@Component
final class PushLimit {

    private final OidcSettings settings;
    private final InstantSource clock;
    private final MinuteCounts counts = new MinuteCounts();

    PushLimit(OidcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Too many were pushed.
    static final class TooMany extends OAuth2AuthenticationException {
        final transient Duration wait;

        TooMany(Duration wait) {
            super(new OAuth2Error("temporarily_unavailable", "Too many requests are pushed", null));
            this.wait = wait;
        }
    }

    /// @param details where the request comes from, as Spring Security notes it
    /// @throws TooMany if it is one too many
    void count(Application application, @Nullable Object details) {
        var known = application.secret().isPresent();
        var who = known ? "application " + application.id() : "address " + address(details);
        var count = counts.add(who, clock.instant());
        if (count.number() > (known ? settings.pushesPerApplication() : settings.pushesPerAddress())) {
            throw new TooMany(count.left());
        }
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? NetworkAddress.of(web.getRemoteAddress())
                : "";
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        counts.sweep(clock.instant());
    }
}
