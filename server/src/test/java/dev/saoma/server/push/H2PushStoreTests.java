package dev.saoma.server.push;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2PushStoreTests extends PushStoreContract {}
