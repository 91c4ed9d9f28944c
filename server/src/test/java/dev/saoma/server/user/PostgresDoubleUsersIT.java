package dev.saoma.server.user;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresDoubleUsersIT extends DoubleUsersContract {}
