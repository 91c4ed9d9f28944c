package dev.saoma.server.figures;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2FigureStoreTests extends FigureStoreContract {}
