package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.TargetAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Takes one delivery to its target, once.
public interface Courier {

    /// What came back.
    sealed interface Return {

        Duration took();

        /// The target took it.
        record Taken(TargetAnswer answer, Duration took) implements Return {}

        /// It did not.
        record Failed(@Nullable TargetAnswer answer, Trouble trouble, Duration took) implements Return {}
    }

    Return carry(Delivery delivery, Route route);
}
