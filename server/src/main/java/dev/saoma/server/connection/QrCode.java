package dev.saoma.server.connection;

import java.time.Instant;

/// A parametric QR code made by WeChat.
///
/// @param ticket comes back in the event of the scan
/// @param url what the picture has to say; we draw it ourselves
/// @param expiresAt when WeChat forgets it
public record QrCode(String ticket, String url, Instant expiresAt) {}
