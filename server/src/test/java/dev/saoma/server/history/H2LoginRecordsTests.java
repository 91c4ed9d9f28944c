package dev.saoma.server.history;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2LoginRecordsTests extends LoginRecordsContract {}
