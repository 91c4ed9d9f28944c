package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads an ID token that a website sends back to say whom it means. It may have expired (OpenID Connect Core 1.0
/// §3.1.2.1, RP-Initiated Logout 1.0 §2); it must be one that this pool signed.
@Component
public final class IdTokenHints {

    private final PoolKeys keys;
    private final Addresses addresses;

    IdTokenHints(PoolKeys keys, Addresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    /// What the hint says, if it is one of the current pool.
    public Optional<IdTokenHint> read(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return isOurs(jwt) ? hint(jwt) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        var kid = jwt.getHeader().getKeyID();
        if (kid == null) {
            return false;
        }
        var key = keys.find(CurrentPool.get().id(), kid)
                // By the algorithm that the key was made for, whatever else it could be used with.
                .filter(found ->
                        Signatures.of(found.algorithm()).equals(jwt.getHeader().getAlgorithm()));
        return key.isPresent() && jwt.verify(Signatures.verifier(key.get().jwk()));
    }

    private Optional<IdTokenHint> hint(SignedJWT jwt) throws ParseException {
        var claims = jwt.getJWTClaimsSet();
        var session = claims.getStringClaim("sid");
        var ours = addresses.issuer(CurrentPool.get()).equals(claims.getIssuer());
        // An access token has the same signature, but no session: it is no hint.
        return ours && session != null && claims.getAudience().size() == 1
                ? Optional.of(new IdTokenHint(
                        claims.getSubject(), claims.getAudience().getFirst(), new SessionId(session)))
                : Optional.empty();
    }
}
