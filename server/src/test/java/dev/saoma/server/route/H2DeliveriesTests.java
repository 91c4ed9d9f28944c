package dev.saoma.server.route;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2DeliveriesTests extends DeliveriesContract {}
