package dev.saoma.server.message;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresNotesIT extends NotesContract {}
