package dev.saoma.server.history;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresLoginRecordsIT extends LoginRecordsContract {}
