package dev.saoma.server.kernel.alarm;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresAlarmsIT extends AlarmsContract {}
