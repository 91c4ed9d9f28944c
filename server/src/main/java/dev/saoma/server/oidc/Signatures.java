package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import dev.saoma.server.application.TokenAlgorithm;

/// What signs and what checks, by the kind of key (RFC 7518 §3.1, RFC 8037 §3.1).
final class Signatures {

    private Signatures() {}

    static JWSAlgorithm of(TokenAlgorithm algorithm) {
        return JWSAlgorithm.parse(algorithm.word());
    }

    static JWSSigner signer(JWK pair) throws JOSEException {
        return switch (pair) {
            case RSAKey rsa -> new RSASSASigner(rsa);
            case ECKey ec -> new ECDSASigner(ec);
            case OctetKeyPair ed -> new Ed25519Signer(ed);
            default -> throw new JOSEException("Nothing signs with a key of the type " + pair.getKeyType());
        };
    }

    static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey ec -> new ECDSAVerifier(ec);
            case OctetKeyPair ed -> new Ed25519Verifier(ed.toPublicJWK());
            default -> throw new JOSEException("Nothing checks with a key of the type " + key.getKeyType());
        };
    }
}
