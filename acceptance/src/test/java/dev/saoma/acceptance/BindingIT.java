package dev.saoma.acceptance;

import org.junit.jupiter.api.Order;

@Order(2)
final class BindingIT extends BindingStories {}
