package dev.saoma.simulator.control;

import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as a caller describes it. What is left out is kept from the account that is there, or generated.
///
/// @param check false to save without asking the server at callbackUrl
record AccountForm(
        @Nullable String appId,
        @Nullable String name,
        @Nullable Secret appSecret,
        @Nullable String originalId,
        @Nullable Secret token,
        @Nullable Secret encodingAesKey,
        @Nullable MessageMode mode,
        @Nullable AccountType type,
        @Nullable String callbackUrl,
        @Nullable List<String> ipWhitelist,
        @Nullable Boolean unionId,
        @Nullable String webDomain,
        @Nullable MessageMode pushMode,
        @Nullable Secret previousToken,
        @Nullable Secret previousEncodingAesKey,
        @Nullable Boolean check) {}
