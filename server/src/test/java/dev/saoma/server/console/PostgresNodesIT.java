package dev.saoma.server.console;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresNodesIT extends NodesContract {}
