package dev.saoma.server.message;

/// Which of the things it is that are sent when their alarm rings.
public sealed interface SendingId permits CodeId, NoteId {

    String value();
}
