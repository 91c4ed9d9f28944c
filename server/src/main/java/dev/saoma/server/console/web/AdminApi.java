package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/// Where the admin API answers.
final class AdminApi {

    static final String VERSION_1 = "/api/v1/**";

    /// Addresses that programs written for Authing know.
    static final String VERSION_3 = "/api/v3/**";

    static final String POOL = "/api/v1/pools/{pool}";

    /// What describes it: the same text in each installation, and so no secret.
    static final String DOCUMENT = "/api/v1/openapi.json";

    private AdminApi() {}

    /// Says where in the pool the thing is that was made.
    static ResponseEntity.BodyBuilder created(Caller caller, String path) {
        return ResponseEntity.created(URI.create("/api/v1/pools/" + caller.pool() + path));
    }
}
