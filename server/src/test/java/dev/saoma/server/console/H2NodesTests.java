package dev.saoma.server.console;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2NodesTests extends NodesContract {}
