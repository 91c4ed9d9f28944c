package dev.saoma.server.kernel;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2SharedTransactionsTests extends SharedTransactionsContract {}
