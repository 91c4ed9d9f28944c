package dev.saoma.server.push;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresPushStoreIT extends PushStoreContract {}
