package dev.saoma.server.application;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2ApplicationsTests extends ApplicationsContract {}
