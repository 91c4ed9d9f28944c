package dev.saoma.server.audit;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2AuditTrailTests extends AuditTrailContract {}
