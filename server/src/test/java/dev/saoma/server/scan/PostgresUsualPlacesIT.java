package dev.saoma.server.scan;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresUsualPlacesIT extends UsualPlacesContract {}
