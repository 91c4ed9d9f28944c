package dev.saoma.server.webhook;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresWebhooksIT extends WebhooksContract {}
