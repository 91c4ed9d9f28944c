package dev.saoma.server.message.mail;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.MailServer;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteId;
import dev.saoma.server.message.Placeholders;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is written to somebody, and to whom.
///
/// @param id the same when it is sent again
/// @param html beside the text, for programs that show it
record Writing(String id, String to, String subject, String text, Optional<String> html) {

    static Writing of(Letter letter, EmailAddress to, MailServer server) {
        var words = server.words(letter.locale());
        var places = Placeholders.of(letter);
        return new Writing(
                letter.id().value(),
                to.value(),
                places.into(words.subject(), UnaryOperator.identity()),
                places.into(words.text(), UnaryOperator.identity()),
                Optional.of(places.into(words.html(), Writing::escaped)));
    }

    static Writing of(NoteId id, Note note) {
        return new Writing(
                id.value(), note.to().value(), note.subject(), note.text().reveal(), Optional.empty());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
