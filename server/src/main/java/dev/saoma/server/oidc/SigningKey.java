package dev.saoma.server.oidc;

import com.nimbusds.jose.jwk.JWK;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// A key that a pool signs its tokens with (RFC 7517).
///
/// @param generation counts the pool's keys of that algorithm; the highest that may sign does
/// @param jwk the pair, its `kid` included; the private half never leaves the process in the clear
/// @param signsFrom until then it is only announced
public record SigningKey(
        PoolId pool, TokenAlgorithm algorithm, int generation, JWK jwk, Instant createdAt, Instant signsFrom) {

    public String id() {
        return jwk.getKeyID();
    }
}
