package dev.saoma.server.pool;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2PoolsTests extends PoolsContract {}
