package dev.saoma.server.scan;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2UsualPlacesTests extends UsualPlacesContract {}
