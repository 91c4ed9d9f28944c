package dev.saoma.server.scan;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresScanStoreIT extends ScanStoreContract {}
