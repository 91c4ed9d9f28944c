package dev.saoma.server.oidc.store;

import dev.saoma.server.testing.OnPostgres;

@OnPostgres
class PostgresLogoutStoresIT extends LogoutStoresContract {}
