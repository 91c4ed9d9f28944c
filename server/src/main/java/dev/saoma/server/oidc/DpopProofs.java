package dev.saoma.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks proofs of possession (RFC 9449 §4.3): by our clock, for our addresses, and each once, whichever node it
/// comes to.
@Component
public final class DpopProofs {

    /// How a proof may be signed, as the metadata says it (RFC 9449 §5.1).
    public static final List<String> ALGORITHMS = List.of("ES256", "EdDSA", "RS256", "PS256");

    /// How old a proof may be, and how far its clock may be ahead of ours.
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    /// A proof by an RSA key of 4096 bits has less than 2,000 characters.
    private static final int LONGEST = 4000;

    private static final int LONGEST_ID = 500;
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 4096;

    private static final class Unproven extends Exception {
        private final String reason;

        Unproven(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    private final SpentProofs spent;
    private final InstantSource clock;

    DpopProofs(SpentProofs spent, InstantSource clock) {
        this.spent = spent;
        this.clock = clock;
    }

    /// Checks a proof and uses it up.
    ///
    /// @param address of the endpoint, as the outside world writes it
    /// @param accessToken the token that it came with, if it came with one
    /// @param boundTo the key that it has to be of, if that is known
    public DpopVerdict check(
            String proof, String method, URI address, Optional<String> accessToken, Optional<String> boundTo) {
        try {
            if (proof.length() > LONGEST) {
                throw new Unproven("The proof is longer than " + LONGEST + " characters");
            }
            var jwt = SignedJWT.parse(proof);
            var key = key(jwt);
            var claims = jwt.getJWTClaimsSet();
            var issuedAt = checkClaims(claims, method, address, accessToken);
            var thumbprint = key.computeThumbprint().toString();
            demand(boundTo.isEmpty() || boundTo.get().equals(thumbprint), "The proof is of another key");
            demand(jwt.verify(Signatures.verifier(key)), "The signature does not fit the key");
            demand(
                    spent.spend(
                            Digest.of(CurrentPool.get().id() + "\n" + thumbprint + "\n" + claims.getJWTID()),
                            issuedAt.plus(TOLERANCE)),
                    "The proof came before");
            return new DpopVerdict.Proven(thumbprint);
        } catch (Unproven e) {
            return new DpopVerdict.Refused(e.reason);
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            // Without its message: it may quote what was sent.
            return new DpopVerdict.Refused("The proof is not a signed JWT with its public key");
        }
    }

    private static JWK key(SignedJWT jwt) throws Unproven {
        var header = jwt.getHeader();
        demand(
                header.getType() != null
                        && "dpop+jwt".equalsIgnoreCase(header.getType().getType()),
                "The typ of the proof is not dpop+jwt");
        var algorithm = header.getAlgorithm();
        demand(ALGORITHMS.contains(algorithm.getName()), "The proof is not signed by " + String.join(", ", ALGORITHMS));
        var key = header.getJWK();
        demand(key != null && !key.isPrivate() && fits(key, algorithm), "The jwk is no public key for its alg");
        return key;
    }

    private static boolean fits(JWK key, JWSAlgorithm algorithm) {
        return switch (key) {
            case ECKey ec -> JWSAlgorithm.ES256.equals(algorithm) && Curve.P_256.equals(ec.getCurve());
            case OctetKeyPair ed -> JWSAlgorithm.EdDSA.equals(algorithm) && Curve.Ed25519.equals(ed.getCurve());
            case RSAKey rsa ->
                JWSAlgorithm.Family.RSA.contains(algorithm) && rsa.size() >= SMALLEST_RSA && rsa.size() <= LARGEST_RSA;
            default -> false;
        };
    }

    /// When it was made.
    private Instant checkClaims(JWTClaimsSet claims, String method, URI address, Optional<String> accessToken)
            throws Unproven, ParseException {
        var id = claims.getJWTID();
        demand(id != null && !id.isEmpty() && id.length() <= LONGEST_ID, "The jti is missing or too long");
        demand(method.equals(claims.getStringClaim("htm")), "The htm is not the method of the request");
        var target = claims.getStringClaim("htu");
        demand(target != null && isSame(URI.create(target), address), "The htu is not the address of the request");
        if (accessToken.isPresent()) {
            var hash = Digest.of(accessToken.get()).value();
            demand(hash.equals(claims.getStringClaim("ath")), "The ath is not the hash of the access token");
        }
        demand(claims.getIssueTime() != null, "The iat is missing");
        var issuedAt = claims.getIssueTime().toInstant();
        var now = clock.instant();
        demand(
                issuedAt.isAfter(now.minus(TOLERANCE)) && issuedAt.isBefore(now.plus(TOLERANCE)),
                "The iat is not within a minute of now");
        return issuedAt;
    }

    /// Without query and fragment, and as addresses are compared (RFC 3986 §6.2.2, §6.2.3).
    private static boolean isSame(URI target, URI address) {
        return address.getScheme().equalsIgnoreCase(target.getScheme())
                && address.getHost().equalsIgnoreCase(target.getHost())
                && port(address) == port(target)
                && address.normalize().getPath().equals(target.normalize().getPath());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static void demand(boolean holds, String otherwise) throws Unproven {
        if (!holds) {
            throw new Unproven(otherwise);
        }
    }
}
