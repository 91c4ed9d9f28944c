package dev.saoma.server.oidc.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.oidc.TokenSigner;
import dev.saoma.server.pool.CurrentPool;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/// Signs tokens by the algorithm that their header names, with the current pool's key. The authorization
/// server's own encoder knows no EdDSA.
final class PoolJwtEncoder implements JwtEncoder {

    /// The name of an algorithm, which the authorization server has of some only.
    private record Named(TokenAlgorithm algorithm) implements JwsAlgorithm {
        @Override
        public String getName() {
            return algorithm.word();
        }
    }

    private final TokenSigner signer;

    PoolJwtEncoder(TokenSigner signer) {
        this.signer = signer;
    }

    static JwsAlgorithm named(TokenAlgorithm algorithm) {
        return new Named(algorithm);
    }

    @Override
    public Jwt encode(JwtEncoderParameters parameters) {
        var algorithm = algorithm(parameters.getJwsHeader());
        var claims = parameters.getClaims();
        var set = new JWTClaimsSet.Builder();
        claims.getClaims()
                .forEach((name, value) -> set.claim(name, value instanceof Instant at ? Date.from(at) : value));
        var signed = signer.sign(CurrentPool.get().id(), algorithm, type(parameters.getJwsHeader()), set.build());
        return new Jwt(
                signed.serialize(),
                claims.getIssuedAt(),
                claims.getExpiresAt(),
                Map.of("alg", algorithm.word(), "kid", signed.getHeader().getKeyID()),
                claims.getClaims());
    }

    private static Optional<JOSEObjectType> type(@Nullable JwsHeader header) {
        return Optional.ofNullable(header).map(JwsHeader::getType).map(JOSEObjectType::new);
    }

    private static TokenAlgorithm algorithm(@Nullable JwsHeader header) {
        return Optional.ofNullable(header)
                .flatMap(named -> TokenAlgorithm.parse(named.getAlgorithm().getName()))
                .orElseThrow(() -> new IllegalStateException("No key of a pool signs that way"));
    }
}
