package dev.saoma.server.trash;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresTrashIT extends TrashContract {}
