package dev.saoma.server.console;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2DoctorReportsTests extends DoctorReportsContract {}
