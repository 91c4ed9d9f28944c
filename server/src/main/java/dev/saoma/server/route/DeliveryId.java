package dev.saoma.server.route;

import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a delivery, which the customer's server sees as `webhook-id`: the same at each try, so that a push that
/// arrives twice can be known. 22 characters of `[0-9A-Za-z_-]`.
public record DeliveryId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");

    /// The id that somebody else's text is, if it is one.
    public static Optional<DeliveryId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeliveryId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
