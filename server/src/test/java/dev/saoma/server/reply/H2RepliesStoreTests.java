package dev.saoma.server.reply;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2RepliesStoreTests extends RepliesStoreContract {}
