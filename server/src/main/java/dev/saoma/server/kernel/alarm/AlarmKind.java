package dev.saoma.server.kernel.alarm;

import java.time.Duration;

/// What alarms are set for; each kind is a bean.
///
/// @param name in the table of alarms
/// @param ringsAgain after how long an alarm that was neither cancelled nor moved rings again: whoever heard it is gone
public record AlarmKind(String name, Duration ringsAgain) {}
