package dev.saoma.server.audit;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresAuditTrailIT extends AuditTrailContract {}
