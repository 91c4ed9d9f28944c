package dev.saoma.server.message;

/// Which note it is: 22 characters of `[0-9A-Za-z_-]`.
public record NoteId(String value) implements SendingId {

    @Override
    public String toString() {
        return value;
    }
}
