package dev.saoma.server.oidc.logout;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.PoolKeys;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.4): for each try a new one, so that an application
/// that
/// remembers which it has seen does not refuse to hear it again.
@Component
class LogoutTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /// §2.4 advises at most two minutes.
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final PoolKeys keys;
    private final Addresses addresses;
    private final Chance chance;

    LogoutTokens(PoolKeys keys, Addresses addresses, Chance chance) {
        this.keys = keys;
        this.addresses = addresses;
        this.chance = chance;
    }

    String make(Pool pool, Participant to, Instant now) {
        var key = keys.signing(pool.id());
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
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(key.getAlgorithm().getName()))
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key, header.getAlgorithm()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of our own does not sign", e);
        }
        return token.serialize();
    }
}
