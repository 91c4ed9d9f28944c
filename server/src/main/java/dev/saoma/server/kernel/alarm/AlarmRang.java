package dev.saoma.server.kernel.alarm;

/// It is time to look after something.
///
/// @param kind the name of the kind
public record AlarmRang(String kind, String id) {}
