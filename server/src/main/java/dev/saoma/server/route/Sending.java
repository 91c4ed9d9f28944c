package dev.saoma.server.route;

/// What comes of asking for a push to be sent once more.
public sealed interface Sending {

    /// It is on its way.
    record Begun(DeliveryId delivery) implements Sending {}

    /// It is on its way already.
    record UnderWay() implements Sending {}

    /// There is no such push, or no such delivery.
    record Unknown() implements Sending {}

    /// The push's connection has no such route.
    record NoSuchRoute() implements Sending {}

    /// The push was refused or a repetition, so that it is not kept whole.
    record NotKept() implements Sending {}
}
