package dev.saoma.protocol;

import java.time.Instant;

/// A push about a person and an account: an event or a message.
public sealed interface AccountPush extends Push permits Event, Message, UnknownPush {

    Header header();

    /// What sets this push apart from all others of the same person at the same account.
    Occurrence occurrence();

    default OriginalId to() {
        return header().to();
    }

    default OpenId from() {
        return header().from();
    }

    @Override
    default Instant createdAt() {
        return header().createdAt();
    }

    @Override
    default String deduplicationKey(AppId account) {
        return occurrence().keyFor(account, from().value());
    }
}
