package dev.saoma.server.route;

/// The id of a delivery, which the customer's server sees as `webhook-id`: the same at each try, so that a push that
/// arrives twice can be known. 22 characters of `[0-9A-Za-z_-]`.
public record DeliveryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
