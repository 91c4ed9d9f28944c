package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Secret;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mini program as a caller describes it. What is left out is kept from the one that is there, or generated; but
/// without `serverUrl` it calls no server, and without `ipWhitelist` every address is let in.
record MiniProgramForm(
        @Nullable String appId,
        @Nullable String name,
        @Nullable Secret appSecret,
        @Nullable String serverUrl,
        @Nullable PagesForm pages,
        @Nullable List<String> ipWhitelist,
        @Nullable Boolean unionId,
        @Nullable BigDecimal phonePrice,
        @Nullable Integer phoneQuota) {

    /// A version that is left out does not exist.
    record PagesForm(
            @Nullable List<String> release,
            @Nullable List<String> trial,
            @Nullable List<String> develop) {}
}
