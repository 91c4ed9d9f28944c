package dev.saoma.server.console.web;

/// Where the admin API answers.
final class AdminApi {

    static final String VERSION_1 = "/api/v1/**";

    /// Addresses that programs written for Authing know.
    static final String VERSION_3 = "/api/v3/**";

    static final String POOL = "/api/v1/pools/{pool}";

    private AdminApi() {}
}
