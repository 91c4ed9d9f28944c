package dev.saoma.server.user;

import java.util.Optional;

/// What the customer's own system calls a user.
public record ExternalId(String value) {

    public static final int LONGEST = 100;

    public ExternalId {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("An external id has 1 to " + LONGEST + " characters, all printable");
        }
    }

    public static Optional<ExternalId> parse(String text) {
        return isAllowed(text) ? Optional.of(new ExternalId(text)) : Optional.empty();
    }

    private static boolean isAllowed(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }
}
