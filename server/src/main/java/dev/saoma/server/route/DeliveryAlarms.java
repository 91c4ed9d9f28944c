package dev.saoma.server.route;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The alarms of deliveries are of one kind of the alarm clock's.
@Configuration(proxyBeanMethods = false)
class DeliveryAlarms {

    private static final String NAME = "delivery";

    @Bean
    AlarmKind deliveryAlarm(DeliverySettings settings) {
        return new AlarmKind(NAME, settings.lostAfter());
    }

    @Bean
    Alarms alarms(AlarmClock clock, AlarmKind deliveryAlarm) {
        return new OfDeliveries(clock, deliveryAlarm);
    }

    static boolean isOne(AlarmRang rang) {
        return rang.kind().equals(NAME);
    }

    private record OfDeliveries(AlarmClock clock, AlarmKind kind) implements Alarms {

        @Override
        public void set(List<DeliveryId> deliveries, Instant at) {
            clock.set(kind, deliveries.stream().map(DeliveryId::value).toList(), at);
        }

        @Override
        public void move(DeliveryId delivery, Instant to) {
            clock.move(kind, delivery.value(), to);
        }

        @Override
        public void cancel(DeliveryId delivery) {
            clock.cancel(kind, delivery.value());
        }

        @Override
        public void ring() {
            clock.ring();
        }
    }
}
