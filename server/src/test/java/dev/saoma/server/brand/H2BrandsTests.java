package dev.saoma.server.brand;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2BrandsTests extends BrandsContract {}
