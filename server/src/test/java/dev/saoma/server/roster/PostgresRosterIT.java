package dev.saoma.server.roster;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresRosterIT extends RosterContract {}
