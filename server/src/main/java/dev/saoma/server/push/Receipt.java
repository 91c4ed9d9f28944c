package dev.saoma.server.push;

import dev.saoma.protocol.Reply;

/// What became of a push at the door. The answer to WeChat follows from it and says no more than it must.
public sealed interface Receipt {

    /// It is on disk, with its consequences; or it was before, and this is a repetition.
    ///
    /// @param answer the body to answer with
    record Recorded(String answer) implements Receipt {
        static final Recorded SILENTLY = new Recorded(Reply.SUCCESS);
    }

    /// It is not WeChat's, or not fit to be read. The reason is in the log and in the journal.
    record Refused() implements Receipt {}

    /// It is genuine and could not be recorded in time: WeChat has to send it again.
    record NotRecorded() implements Receipt {}
}
