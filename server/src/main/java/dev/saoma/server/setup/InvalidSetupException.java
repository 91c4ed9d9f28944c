package dev.saoma.server.setup;

import dev.saoma.server.setup.Mistakes.Mistake;
import java.util.List;

/// The configuration file names something that cannot be: the server does not start.
final class InvalidSetupException extends RuntimeException {

    private final transient List<Mistake> mistakes;

    InvalidSetupException(List<Mistake> mistakes) {
        super("The setup in the configuration file has mistakes: " + mistakes.size());
        this.mistakes = mistakes;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
