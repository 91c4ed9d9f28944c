package dev.saoma.protocol;

import java.time.Instant;

/// What every push about a person carries: the account, the person and the time.
public record Header(OriginalId to, OpenId from, Instant createdAt) {}
