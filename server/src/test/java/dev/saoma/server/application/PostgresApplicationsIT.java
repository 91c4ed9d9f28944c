package dev.saoma.server.application;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresApplicationsIT extends ApplicationsContract {}
