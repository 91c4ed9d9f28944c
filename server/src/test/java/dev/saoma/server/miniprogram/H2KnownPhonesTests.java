package dev.saoma.server.miniprogram;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2KnownPhonesTests extends KnownPhonesContract {}
