package dev.saoma.server.trash;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2TrashTests extends TrashContract {}
