package dev.saoma.server.oidc.store;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2DeviceGrantsTests extends DeviceGrantsContract {}
