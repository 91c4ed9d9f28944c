package dev.saoma.server.user;

/// How an identity comes to an account that somebody has proven.
///
/// @param by how it was proven, in words for the record
/// @param occasion names what it came of, so that it can be taken back; at most 22 characters
public record Attachment(String by, String occasion) {}
