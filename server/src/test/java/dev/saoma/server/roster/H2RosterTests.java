package dev.saoma.server.roster;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2RosterTests extends RosterContract {}
