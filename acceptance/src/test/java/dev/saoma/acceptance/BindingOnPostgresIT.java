package dev.saoma.acceptance;

import org.junit.jupiter.api.Order;

@OnPostgres
@Order(3)
final class BindingOnPostgresIT extends BindingStories {}
