package dev.saoma.server.user;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;

/// Somebody without a union id has come again, and it is time to ask for it.
record UnionIdMissing(OfficialAccount account, OpenId openId) {}
