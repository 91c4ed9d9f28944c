package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Signs what a pool says (RFC 7515) with the key that signs now.
@Component
public class TokenSigner {

    /// More than an installation's pools have keys that sign; it begins anew before it grows without end.
    private static final int MOST = 10_000;

    private final Map<String, JWSSigner> signers = new ConcurrentHashMap<>();
    private final PoolKeys keys;

    TokenSigner(PoolKeys keys) {
        this.keys = keys;
    }

    /// The signed token.
    ///
    /// @param type the `typ` of its header, for what must not be taken for anything else
    public SignedJWT sign(PoolId pool, TokenAlgorithm algorithm, Optional<JOSEObjectType> type, JWTClaimsSet claims) {
        var key = keys.signing(pool, algorithm);
        var header = new JWSHeader.Builder(Signatures.of(algorithm)).keyID(key.id());
        type.ifPresent(header::type);
        var jwt = new SignedJWT(header.build(), claims);
        try {
            jwt.sign(signer(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The pool's key " + key.id() + " does not sign", e);
        }
        return jwt;
    }

    private JWSSigner signer(SigningKey key) throws JOSEException {
        var known = signers.get(key.id());
        if (known != null) {
            return known;
        }
        if (signers.size() >= MOST) {
            signers.clear();
        }
        var signer = Signatures.signer(key.jwk());
        signers.put(key.id(), signer);
        return signer;
    }
}
