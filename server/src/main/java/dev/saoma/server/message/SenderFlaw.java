package dev.saoma.server.message;

import dev.saoma.protocol.Bilingual;

/// What is wrong with the settings of a sender, and what would be right.
///
/// @param field below `mail` or `sms`, such as `sms.key-id`
public record SenderFlaw(String field, Bilingual right) {}
