package dev.saoma.simulator.phone;

import dev.saoma.simulator.push.PushOrder;
import dev.saoma.simulator.wire.XmlWriter;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Person;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The pushes that people cause, in clear (接收事件推送, 接收普通消息).
@Component
final class Messages {

    private final Chance chance;

    Messages(Chance chance) {
        this.chance = chance;
    }

    /// Only here the scene has the prefix `qrscene_`; without a code the EventKey is an empty element.
    PushOrder followed(Account account, Person person, Optional<Code> code, Instant now) {
        XmlWriter xml = event(account, person, "subscribe", now)
                .text(
                        "EventKey",
                        code.map(found -> "qrscene_" + found.scene().key()).orElse(""));
        code.ifPresent(found -> xml.text("Ticket", found.ticket()));
        return order(account, person, "subscribe", xml);
    }

    PushOrder scanned(Account account, Person person, Code code, Instant now) {
        return order(
                account,
                person,
                "SCAN",
                event(account, person, "SCAN", now)
                        .text("EventKey", code.scene().key())
                        .text("Ticket", code.ticket()));
    }

    PushOrder unfollowed(Account account, Person person, Instant now) {
        return order(
                account,
                person,
                "unsubscribe",
                event(account, person, "unsubscribe", now).text("EventKey", ""));
    }

    PushOrder text(Account account, Person person, String content, Instant now) {
        return order(
                account,
                person,
                "text",
                head(account, person, now)
                        .text("MsgType", "text")
                        .text("Content", content)
                        .number("MsgId", messageId(now)));
    }

    private static XmlWriter event(Account account, Person person, String event, Instant now) {
        return head(account, person, now).text("MsgType", "event").text("Event", event);
    }

    private static XmlWriter head(Account account, Person person, Instant now) {
        return new XmlWriter()
                .text("ToUserName", account.originalId())
                .text("FromUserName", OpenId.of(person.id(), account.appId()).value())
                .number("CreateTime", now.getEpochSecond());
    }

    private static PushOrder order(Account account, Person person, String kind, XmlWriter xml) {
        return PushOrder.honest(account, kind, OpenId.of(person.id(), account.appId()), xml.finish());
    }

    /// As WeChat's ids: the second in the upper half of 64 bits, and never the same twice.
    private long messageId(Instant now) {
        return (now.getEpochSecond() << 32) | (ByteBuffer.wrap(chance.bytes(4)).getInt() & 0x7FFF_FFFFL);
    }
}
