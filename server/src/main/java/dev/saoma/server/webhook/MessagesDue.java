package dev.saoma.server.webhook;

import java.util.List;

/// Messages wait for a try, which can be made once this is committed.
record MessagesDue(List<MessageId> messages) {}
