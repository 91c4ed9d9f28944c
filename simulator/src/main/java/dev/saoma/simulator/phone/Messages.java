package dev.saoma.simulator.phone;

import dev.saoma.simulator.push.PushOrder;
import dev.saoma.simulator.push.Twist;
import dev.saoma.simulator.wire.XmlWriter;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Person;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The pushes that people cause, in clear (接收事件推送, 接收普通消息).
@Component
final class Messages {

    private final Chance chance;

    Messages(Chance chance) {
        this.chance = chance;
    }

    PushOrder of(Deed deed, Account account, Person person, Instant now, Twist twist) {
        OpenId openId = OpenId.of(person.id(), account.appId());
        XmlWriter xml = new XmlWriter()
                .text("ToUserName", account.originalId())
                .text("FromUserName", openId.value())
                .number("CreateTime", now.getEpochSecond());
        switch (deed) {
            case Message message -> {
                xml.text("MsgType", message.kind());
                message.write(xml);
                xml.number("MsgId", messageId(now));
            }
            case Event event -> {
                xml.text("MsgType", "event").text("Event", event.kind());
                event.write(xml);
            }
        }
        return new PushOrder(account, deed.kind(), openId, xml.finish(), twist, deed.said());
    }

    /// As WeChat's ids: the second in the upper half of 64 bits, and never the same twice.
    private long messageId(Instant now) {
        return (now.getEpochSecond() << 32) | (ByteBuffer.wrap(chance.bytes(4)).getInt() & 0x7FFF_FFFFL);
    }
}
