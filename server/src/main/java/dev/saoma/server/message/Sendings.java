package dev.saoma.server.message;

import java.time.Instant;
import java.util.Optional;

/// What a store of codes and one of notes have in common: what they keep is sent, now or later or not at all, and
/// forgotten once it is over.
public interface Sendings<I extends SendingId> {

    /// Notes a try to send it that is to be followed by another.
    void sendLater(I id, String trouble);

    /// Notes that it will not be tried again, and forgets what was to be sent.
    ///
    /// @param trouble why it could not be sent; empty where it was
    void endSending(I id, Optional<String> trouble);

    /// Forgets what has been over since before that moment.
    ///
    /// @param most how many at once
    /// @return how many there were
    int forget(Instant before, int most);
}
