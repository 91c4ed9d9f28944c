package dev.saoma.simulator.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One letter while it comes in (RFC 5321 §3.3).
final class TakenLetter implements MessageHandler {

    static final int LARGEST = 1_000_000;

    /// The mailbox is full, or rather: this is more than fits (RFC 5321 §4.2.3).
    private static final int TOO_MUCH = 552;

    private final Inbox inbox;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    TakenLetter(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void from(@Nullable String sender) {
        from = Objects.requireNonNullElse(sender, "");
    }

    @Override
    public void recipient(String recipient) {
        to.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        byte[] letter = data.readNBytes(LARGEST + 1);
        if (letter.length > LARGEST) {
            data.transferTo(OutputStream.nullOutputStream());
            throw new RejectException(TOO_MUCH, "A letter has at most " + LARGEST + " bytes here");
        }
        Reading reading = LetterReader.read(letter);
        to.forEach(one -> inbox.takeMail(from, one, reading));
        return null;
    }

    @Override
    public void done() {
        // What was to be kept is kept.
    }
}
