package dev.saoma.simulator.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who has WeChat.
///
/// @param withoutUnionId true while WeChat gives no union id for this person, as happens until an account is bound to
///     the open platform; null is false
/// @param phone the number that is bound to their WeChat, null when it is the one that everybody begins with
/// @param blocked true for somebody whom WeChat takes for a risk and lets log in nowhere; null is false
public record Person(
        PersonId id,
        String name,
        @Nullable Boolean withoutUnionId,
        @Nullable PhoneNumber phone,
        @Nullable Boolean blocked) {

    public Optional<UnionId> unionId() {
        return Boolean.TRUE.equals(withoutUnionId) ? Optional.empty() : Optional.of(UnionId.of(id));
    }

    public PhoneNumber number() {
        PhoneNumber own = phone;
        return own == null ? PhoneNumber.of(id) : own;
    }

    public boolean isBlocked() {
        return Boolean.TRUE.equals(blocked);
    }

    Person withUnionId(boolean given) {
        return new Person(id, name, !given, phone, blocked);
    }

    Person withNumber(PhoneNumber number) {
        return new Person(id, name, withoutUnionId, number, blocked);
    }

    Person withRisk(boolean found) {
        return new Person(id, name, withoutUnionId, phone, found);
    }
}
