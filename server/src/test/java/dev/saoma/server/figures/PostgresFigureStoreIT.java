package dev.saoma.server.figures;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresFigureStoreIT extends FigureStoreContract {}
