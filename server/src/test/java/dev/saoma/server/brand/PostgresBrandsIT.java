package dev.saoma.server.brand;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresBrandsIT extends BrandsContract {}
