package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.Chance;
import java.security.interfaces.RSAPublicKey;
import org.springframework.stereotype.Component;

/// Makes pairs of keys to sign with.
@Component
final class KeyPairs {

    private final SpareKeyPair spare;
    private final Chance chance;

    KeyPairs(SpareKeyPair spare, Chance chance) {
        this.spare = spare;
        this.chance = chance;
    }

    /// A new pair with an id of its own.
    JWK make(TokenAlgorithm algorithm) {
        var signs = Signatures.of(algorithm);
        var id = chance.name();
        try {
            return switch (algorithm) {
                case RS256 -> {
                    var pair = spare.take();
                    yield new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                            .privateKey(pair.getPrivate())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(signs)
                            .keyID(id)
                            .build();
                }
                case ES256 ->
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(signs)
                            .keyID(id)
                            .generate();
                case EDDSA ->
                    new OctetKeyPairGenerator(Curve.Ed25519)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(signs)
                            .keyID(id)
                            .generate();
            };
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make a key for " + algorithm.word(), e);
        }
    }
}
