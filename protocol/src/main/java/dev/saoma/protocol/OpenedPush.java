package dev.saoma.protocol;

import java.time.Instant;

/// What came of opening a push.
public sealed interface OpenedPush {

    /// The push is WeChat's.
    ///
    /// @param mode how it came, whatever was expected
    /// @param proof why it is believed
    record Accepted(Push push, MessageMode mode, Proof proof, Channel channel) implements OpenedPush {

        /// The body to answer with, as WeChat expects it for this push: `success`, or the reply as XML, encrypted
        /// if the push was. Notices to a third-party platform have no other answer than `success`.
        public String answer(Reply reply, Instant now, byte[] random16) {
            return push instanceof AccountPush about && reply instanceof Reply.Shown shown
                    ? channel.carry(shown.toXml(about, now), now, random16)
                    : Reply.SUCCESS;
        }

        /// Whether WeChat would take that body, which somebody else has written, for the answer to this push.
        public AnswerFit fit(String body) {
            return AnswerFit.of(this, body);
        }
    }

    /// The push is not believed. The reason is for the log; the sender must not learn it.
    record Refused(RefusalReason reason) implements OpenedPush {}
}
