package dev.saoma.server.oidc;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresSessionsIT extends SessionsContract {}
