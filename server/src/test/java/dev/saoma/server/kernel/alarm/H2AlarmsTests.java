package dev.saoma.server.kernel.alarm;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2AlarmsTests extends AlarmsContract {}
