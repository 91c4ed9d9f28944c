package dev.saoma.server.oidc.web;

/// How our opaque tokens begin, so that one that leaks can be searched for.
final class Prefixes {

    static final String SERVICE = "saoma_";
    static final String ACCESS = "saoma_at_";

    private Prefixes() {}
}
