package dev.saoma.server.oidc.logout;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.TokenSigner;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.4): for each try a new one, so that an application
/// that remembers which it has seen does not refuse to hear it again.
@Component
class LogoutTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /// §2.4 advises at most two minutes.
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final TokenSigner signer;
    private final Addresses addresses;
    private final Chance chance;

    LogoutTokens(TokenSigner signer, Addresses addresses, Chance chance) {
        this.signer = signer;
        this.addresses = addresses;
        this.chance = chance;
    }

    /// @param algorithm the one by which the application's ID tokens are signed
    String make(Pool pool, Participant to, TokenAlgorithm algorithm, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(addresses.issuer(pool))
                .subject(to.user().value())
                .audience(to.application().value())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(chance.name())
                .claim("sid", to.session().value())
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
        return signer.sign(pool.id(), algorithm, Optional.of(TYPE), claims).serialize();
    }
}
