package dev.saoma.server.route;

import java.util.List;

/// Which pushes a route covers: those of one of the message types, and the events of one of the names, and the
/// scans and follows by a code whose scene begins with one of the prefixes. With nothing named: all. Types and
/// names compare without regard to case, because WeChat's own spelling varies (`wechat-protocol` §A7); scenes
/// compare exactly.
///
/// @param messageTypes `MsgType`; `event` stands for all events
/// @param events `Event`
/// @param scenePrefixes of the scene without `qrscene_`
public record Selection(List<String> messageTypes, List<String> events, List<String> scenePrefixes) {

    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    public Selection {
        messageTypes = List.copyOf(messageTypes);
        events = List.copyOf(events);
        scenePrefixes = List.copyOf(scenePrefixes);
    }

    boolean covers(PushTraits push) {
        return equals(ALL)
                || messageTypes.stream().anyMatch(push.messageType()::equalsIgnoreCase)
                || events.stream().anyMatch(push.event()::equalsIgnoreCase)
                || scenePrefixes.stream().anyMatch(push.scene()::startsWith);
    }
}
