package dev.saoma.acceptance;

/// An official account that the developer has connected in the console.
///
/// @param serverUrl where it pushes to
record OwnAccount(AccountSecrets secrets, String serverUrl, Phone phone) {}
