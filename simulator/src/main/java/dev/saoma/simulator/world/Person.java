package dev.saoma.simulator.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who has WeChat.
///
/// @param withoutUnionId true while WeChat gives no union id for this person, as happens until an account is bound to
///     the open platform; null is false
public record Person(PersonId id, String name, @Nullable Boolean withoutUnionId) {

    public Optional<UnionId> unionId() {
        return Boolean.TRUE.equals(withoutUnionId) ? Optional.empty() : Optional.of(UnionId.of(id));
    }
}
