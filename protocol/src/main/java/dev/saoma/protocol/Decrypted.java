package dev.saoma.protocol;

/// What came of decrypting: the clear text, or why there is none.
public sealed interface Decrypted {

    record Clear(String text) implements Decrypted {
        /// Keeps a person's message out of the log.
        @Override
        public String toString() {
            return "Clear[" + text.length() + " characters]";
        }
    }

    record Failed(Reason reason) implements Decrypted {}

    /// For the log alone: a sender who could tell these apart could find the clear text by trying (padding oracle).
    enum Reason {
        NOT_BASE64,
        WRONG_SIZE,
        WRONG_PADDING,
        WRONG_LENGTH,
        WRONG_APP_ID,
        NOT_UTF8
    }
}
