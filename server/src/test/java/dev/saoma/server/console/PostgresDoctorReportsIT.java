package dev.saoma.server.console;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresDoctorReportsIT extends DoctorReportsContract {}
