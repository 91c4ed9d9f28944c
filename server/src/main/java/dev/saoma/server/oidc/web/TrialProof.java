package dev.saoma.server.oidc.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Proves a key where an application's tokens have to be bound to one (RFC 9449 §4.2), as its own library would.
@Component
final class TrialProof {

    private final Addresses addresses;
    private final InstantSource clock;
    private final Chance chance;

    TrialProof(Addresses addresses, InstantSource clock, Chance chance) {
        this.addresses = addresses;
        this.clock = clock;
        this.chance = chance;
    }

    Trial call(Pool pool, Application application, Supplier<Trial> body) {
        if (!application.rules().requireDpop()) {
            return body.get();
        }
        var result = new AtomicReference<Trial>(new Trial.Over());
        new PresentedProof(List.of(proof(addresses.issuer(pool) + Endpoints.TOKEN))).during(() -> {
            result.set(body.get());
            return true;
        });
        return result.get();
    }

    private String proof(String address) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            var proof = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("dpop+jwt"))
                            .jwk(key.toPublicJWK())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .jwtID(chance.name())
                            .claim("htm", "POST")
                            .claim("htu", address)
                            .issueTime(Date.from(clock.instant()))
                            .build());
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }
}
