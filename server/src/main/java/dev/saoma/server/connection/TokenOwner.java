package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;

/// Whose platform token it is. There is one for each AppID at each place where WeChat's API is, however many
/// connections share it.
///
/// @param apiBaseUrl where the API is
/// @param credential the digest of the AppSecret: a token got with another secret counts for nothing
public record TokenOwner(AppId appId, String apiBaseUrl, Digest credential) {}
