package dev.saoma.acceptance;

final class ExpiryIT extends ExpiryStories {}
