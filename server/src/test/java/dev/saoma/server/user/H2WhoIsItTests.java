package dev.saoma.server.user;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2WhoIsItTests extends WhoIsItContract {}
