package com.example.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/// Tokens as an issuer signs them, each wrong in one thing.
@SpringBootTest
@AutoConfigureMockMvc
class ApiTests {

    private static final String AUDIENCE = "5f0c00000000000000003003";
    private static final Instant NOW = Instant.now();
    private static final RSAKey KEY = key("of the issuer");
    private static final HttpServer ISSUER = issuer();

    @Autowired
    MockMvc caller;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("SAOMA_ISSUER", ApiTests::address);
        settings.add("SAOMA_CLIENT_ID", () -> AUDIENCE);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    void aTokenOfTheIssuerForTheApplicationIsLetIn() throws Exception {
        caller.perform(get("/greeting").header("Authorization", bearer(token(), KEY)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hello").value("a-person"));
    }

    @Test
    void whoBringsNoTokenIsNot() throws Exception {
        caller.perform(get("/greeting")).andExpect(status().isUnauthorized());
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        isRefused(token().expirationTime(at(Duration.ofMinutes(-5))), KEY);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedEvenWithTheSameKey() throws Exception {
        isRefused(token().issuer(address() + "/of/another/pool"), KEY);
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() throws Exception {
        isRefused(token().audience("5f0c00000000000000009999"), KEY);
    }

    @Test
    void anIdTokenIsRefused() throws Exception {
        isRefused(token().claim("client_id", null).claim("nonce", "a-nonce"), KEY);
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws Exception {
        isRefused(token(), key("of the issuer"));
    }

    private void isRefused(JWTClaimsSet.Builder claims, RSAKey key) throws Exception {
        caller.perform(get("/greeting").header("Authorization", bearer(claims, key)))
                .andExpect(status().isUnauthorized());
    }

    /// The access token of Saoma's that it should be.
    private static JWTClaimsSet.Builder token() {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(AUDIENCE)
                .subject("a-person")
                .claim("client_id", AUDIENCE)
                .claim("scope", "openid profile")
                .issueTime(at(Duration.ofMinutes(-10)))
                .expirationTime(at(Duration.ofHours(1)));
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }

    private static String bearer(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return "Bearer " + token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    private static HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var address = "http://localhost:" + server.getAddress().getPort();
            says(server, "/.well-known/openid-configuration", """
                    {"issuer": "%s", "jwks_uri": "%s/keys"}
                    """.formatted(address, address));
            says(server, "/keys", new JWKSet(KEY).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void says(HttpServer server, String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
