package dev.saoma.protocol;

/// A query whose signature fits: the token that made it, whether that is the current one, and the nonce in it.
record Signed(PushToken token, boolean current, String nonce) {}
