package dev.saoma.server.route;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresDeliveriesIT extends DeliveriesContract {}
