package dev.saoma.server.reply;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresRepliesStoreIT extends RepliesStoreContract {}
