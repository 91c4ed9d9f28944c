package dev.saoma.server.message;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what a note says and whom it goes to, and opens it when it is sent.
@Component
final class SealNotes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    SealNotes(Vault vault) {
        this.vault = vault;
    }

    private record Said(String to, String subject, String text) {}

    String seal(NoteId id, Note note) {
        var said = new Said(note.to().value(), note.subject(), note.text().reveal());
        return vault.seal(new Secret(JSON.writeValueAsString(said)), WaitingNote.purposeOfSealing(id));
    }

    /// Nothing once it is over.
    Optional<Note> open(WaitingNote waiting) {
        return Optional.ofNullable(waiting.sealed())
                .map(text -> vault.open(text, WaitingNote.purposeOfSealing(waiting.id())))
                .map(json -> JSON.readValue(json.reveal(), Said.class))
                .map(said -> new Note(
                        waiting.pool(),
                        waiting.kind(),
                        new EmailAddress(said.to()),
                        said.subject(),
                        new Secret(said.text())));
    }
}
