package dev.saoma.server.webhook;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2WebhooksTests extends WebhooksContract {}
