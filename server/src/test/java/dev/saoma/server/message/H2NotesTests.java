package dev.saoma.server.message;

import dev.saoma.server.testing.OnH2;

@OnH2
class H2NotesTests extends NotesContract {}
