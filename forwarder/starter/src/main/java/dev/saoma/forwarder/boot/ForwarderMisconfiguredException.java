package dev.saoma.forwarder.boot;

import java.util.List;

/// The properties are wrong; each sentence says what to do about one.
final class ForwarderMisconfiguredException extends RuntimeException {

    ForwarderMisconfiguredException(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
