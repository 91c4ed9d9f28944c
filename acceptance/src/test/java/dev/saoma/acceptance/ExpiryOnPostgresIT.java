package dev.saoma.acceptance;

@OnPostgres
final class ExpiryOnPostgresIT extends ExpiryStories {}
