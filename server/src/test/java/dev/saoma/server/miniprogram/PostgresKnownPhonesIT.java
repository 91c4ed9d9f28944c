package dev.saoma.server.miniprogram;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresKnownPhonesIT extends KnownPhonesContract {}
