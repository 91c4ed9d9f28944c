package dev.saoma.server.connection;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2CountStoreTests extends CountStoreContract {}
