package dev.saoma.server.oidc;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2SessionsTests extends SessionsContract {}
