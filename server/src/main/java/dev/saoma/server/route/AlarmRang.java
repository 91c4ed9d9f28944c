package dev.saoma.server.route;

/// It is time for another try.
public record AlarmRang(DeliveryId delivery) {}
