package dev.saoma.server.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a newcomer may turn out to be a user from elsewhere, as somebody filled it in.
///
/// @param mode `none`, `field-matching` or `ask-binding`
/// @param fields what is matched by
/// @param methods how somebody proves that an account is theirs; by a password, in each way, if none is named
public record AssociationSettings(@Nullable String mode, List<String> fields, List<String> methods) {

    /// Nothing is filled in.
    public static final AssociationSettings NONE = new AssociationSettings(null, List.of(), List.of());

    private static final Set<BindingProof> BY_PASSWORD =
            Set.of(BindingProof.USERNAME_PASSWORD, BindingProof.PHONE_PASSWORD, BindingProof.EMAIL_PASSWORD);

    public AssociationSettings {
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /// What is filled in, or none once its flaws are noted.
    ///
    /// @param verified the fields that WeChat vouches for at a connection of this sort
    Association check(Set<MatchedField> verified, List<ConnectionFlaw> flaws) {
        return switch (Filled.in(mode).orElse("none").toLowerCase(Locale.ROOT)) {
            case "none" -> Association.NONE;
            case "field-matching" -> matching(verified, flaws);
            case "ask-binding" -> asking(flaws);
            default -> {
                flaws.add(ConnectionFlaw.ASSOCIATION);
                yield Association.NONE;
            }
        };
    }

    private Association matching(Set<MatchedField> verified, List<ConnectionFlaw> flaws) {
        if (verified.isEmpty()) {
            flaws.add(ConnectionFlaw.NOTHING_TO_MATCH);
            return Association.NONE;
        }
        return new Association.FieldMatching(
                fields.isEmpty()
                        ? verified
                        : read(fields, MatchedField.values(), ConnectionFlaw.ASSOCIATION_FIELDS, flaws));
    }

    private Association asking(List<ConnectionFlaw> flaws) {
        return new Association.AskBinding(
                methods.isEmpty()
                        ? BY_PASSWORD
                        : read(methods, BindingProof.values(), ConnectionFlaw.ASSOCIATION_METHODS, flaws));
    }

    private static <E extends Enum<E>> Set<E> read(
            List<String> typed, E[] all, ConnectionFlaw flaw, List<ConnectionFlaw> flaws) {
        var names = typed.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var known = Arrays.stream(all)
                .filter(one -> names.contains(Filled.name(one)))
                .toList();
        if (known.size() != Set.copyOf(names).size()) {
            flaws.add(flaw);
        }
        return Set.copyOf(known);
    }
}
