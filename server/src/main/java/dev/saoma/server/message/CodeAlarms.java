package dev.saoma.server.message;

import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The alarms of codes and notes that are to be sent.
@Configuration(proxyBeanMethods = false)
class CodeAlarms {

    private static final String NAME = "code";
    private static final String NOTE = "note";

    /// Longer than one try to send takes, whatever the other side does.
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    @Bean
    AlarmKind codeAlarm() {
        return new AlarmKind(NAME, LOST_AFTER);
    }

    @Bean
    AlarmKind noteAlarm() {
        return new AlarmKind(NOTE, LOST_AFTER);
    }
}
