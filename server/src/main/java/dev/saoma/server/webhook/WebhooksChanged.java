package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;

/// The webhooks of a pool are not what they were. Published inside the transaction.
record WebhooksChanged(PoolId pool) {}
