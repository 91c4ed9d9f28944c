package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down whom to tell of something, in the transaction in which it happens, and calls nobody: what did not
/// happen is not told, and what happened is not forgotten. Where nobody wants to hear of it, nothing is read and
/// nothing written.
@Component
class TellWebhooks {

    private final WebhookTable table;
    private final WebhookMessages messages;
    private final Places places;
    private final AlarmClock alarms;
    private final AlarmKind webhookAlarm;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    TellWebhooks(
            WebhookTable table,
            WebhookMessages messages,
            Places places,
            AlarmClock alarms,
            AlarmKind webhookAlarm,
            WebhookSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this.table = table;
        this.messages = messages;
        this.places = places;
        this.alarms = alarms;
        this.webhookAlarm = webhookAlarm;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// What there is to tell.
    @FunctionalInterface
    interface Data {

        /// As JSON.
        ///
        /// @param weChatIds whether openids and union ids belong to it
        Map<String, Object> of(boolean weChatIds);
    }

    void of(PoolId pool, UserId about, Topic topic, Data data) {
        var wanting = table.wanting(pool, topic);
        if (wanting.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var made = new ArrayList<WebhookMessage>();
        for (var webhook : wanting) {
            var body = Payload.of(topic.value(), pool, now, data.of(webhook.weChatIds()));
            made.add(WebhookMessage.first(
                    new MessageId(chance.name()),
                    webhook.id(),
                    about,
                    places.next(),
                    topic,
                    body,
                    now,
                    settings.tryFor()));
        }
        made.forEach(messages::add);
        alarms.set(
                webhookAlarm,
                made.stream().map(message -> message.id().value()).toList(),
                now.plus(settings.lostAfter()));
        events.publishEvent(
                new MessagesDue(made.stream().map(WebhookMessage::id).toList()));
    }
}
