package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// A connection to an official account (服务号): the visitor scans, follows, and is logged in.
///
/// @param originalId the account's own name in pushes, `gh_…`; when given, pushes for another are refused
/// @param token the Token of the server configuration
/// @param encodingAesKey the message key, 43 characters; absent only in plaintext mode
/// @param mode the message mode that the operator chose at WeChat
/// @param apiBaseUrl where its WeChat API is, when it is not where the installation says
public record OfficialAccount(
        ConnectionId id,
        PoolId pool,
        String identifier,
        String displayName,
        AppId appId,
        Secret appSecret,
        @Nullable String originalId,
        Secret token,
        @Nullable Secret encodingAesKey,
        MessageMode mode,
        @Nullable String apiBaseUrl)
        implements Connection {}
