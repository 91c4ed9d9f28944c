package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.TargetAnswer;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes one delivery to its target, once.
public interface Courier {

    /// What a proxy says whose server is away (RFC 9110 §15.6.3 to §15.6.5).
    Set<Integer> GATEWAY_TROUBLES = Set.of(502, 503, 504);

    /// What came back.
    sealed interface Return {

        Duration took();

        /// The target took it.
        record Taken(TargetAnswer answer, Duration took) implements Return {}

        /// It did not.
        record Failed(@Nullable TargetAnswer answer, Trouble trouble, Duration took) implements Return {

            /// Whether that says something about the target: no other delivery would have reached it either.
            /// What the target refuses may be this one delivery.
            boolean unreached() {
                return switch (trouble) {
                    case UNKNOWN_HOST, FORBIDDEN_ADDRESS, NO_CONNECTION, NOT_TRUSTED, TOO_SLOW, BROKEN_OFF -> true;
                    case ERROR_STATUS -> answer != null && GATEWAY_TROUBLES.contains(answer.status());
                    case REDIRECT,
                            SWITCHED_OFF,
                            NOT_A_REPLY,
                            REPLY_IN_CLEAR,
                            REPLY_OF_OTHER_SECRETS,
                            REPLY_TO_SOMEBODY_ELSE -> false;
                };
            }
        }
    }

    Return carry(Delivery delivery, Route route);
}
