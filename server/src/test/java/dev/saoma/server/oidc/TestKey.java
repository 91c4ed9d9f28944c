package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/// A key of a program's own, and the proofs that it makes with it (RFC 9449 §4.2).
public record TestKey(JWK pair, Instant now) {

    public static TestKey ec(Instant now) {
        try {
            return new TestKey(new ECKeyGenerator(Curve.P_256).generate(), now);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public static TestKey ed(Instant now) {
        try {
            return new TestKey(new OctetKeyPairGenerator(Curve.Ed25519).generate(), now);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public String thumbprint() {
        try {
            return pair.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public String proof(String method, String address) {
        return proof(method, address, _ -> {});
    }

    public String proofWith(String accessToken, String method, String address) {
        return proof(
                method,
                address,
                claims -> claims.claim("ath", Digest.of(accessToken).value()));
    }

    public String proof(String method, String address, Consumer<JWTClaimsSet.Builder> changes) {
        return proof("dpop+jwt", pair.toPublicJWK(), method, address, changes);
    }

    public String proof(String type, JWK shown, String method, String address, Consumer<JWTClaimsSet.Builder> changes) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", address)
                .issueTime(Date.from(now));
        changes.accept(claims);
        var header = new JWSHeader.Builder(pair instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType(type))
                .jwk(shown)
                .build();
        var jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(pair instanceof ECKey ec ? new ECDSASigner(ec) : new Ed25519Signer((OctetKeyPair) pair));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return jwt.serialize();
    }
}
