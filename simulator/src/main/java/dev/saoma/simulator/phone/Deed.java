package dev.saoma.simulator.phone;

import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.wire.XmlWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that a person does in an account's chat, or that befalls them there, of which WeChat tells the account's
/// server (接收普通消息, 接收事件推送, 自定义菜单事件推送).
public sealed interface Deed permits Message, Event {

    /// `MsgType` of a message, `Event` of an event.
    String kind();

    /// Adds the elements that only this kind has.
    void write(XmlWriter xml);

    /// What the chat shows of it; null when nothing.
    @Nullable
    Content said();

    /// Which window for customer messages it opens.
    Optional<Windows.Trigger> opens();
}
