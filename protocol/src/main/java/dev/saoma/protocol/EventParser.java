package dev.saoma.protocol;

import java.util.Locale;
import java.util.OptionalDouble;

/// Tells events apart. Their names come in several cases (`subscribe`, `SCAN`, `CLICK`), so the case says nothing.
final class EventParser {

    private EventParser() {}

    static AccountPush parse(Header header, Fields fields) {
        return switch (fields.name("Event").toLowerCase(Locale.ROOT)) {
            case "subscribe" -> subscribe(header, fields);
            case "scan" -> scan(header, fields);
            case "unsubscribe" -> new Event.Unsubscribe(header);
            case "click" -> new Event.MenuClick(header, fields.text("EventKey"));
            case "view" -> new Event.MenuView(header, fields.text("EventKey"), fields.name("MenuId"));
            case "location" -> location(header, fields);
            case "templatesendjobfinish" -> template(header, fields);
            default -> unknown(header, fields);
        };
    }

    /// The prefix is taken off once: a scene may itself begin with it.
    private static AccountPush subscribe(Header header, Fields fields) {
        String key = fields.text("EventKey");
        if (key.startsWith(Event.FOLLOWED_BY_CODE) && fields.identifies("Ticket")) {
            String scene = key.substring(Event.FOLLOWED_BY_CODE.length());
            if (Identifier.fits(scene)) {
                return new Event.SubscribeByCode(header, new QrScene(scene), new QrTicket(fields.name("Ticket")));
            }
        }
        return new Event.Subscribe(header, key);
    }

    private static AccountPush scan(Header header, Fields fields) {
        String scene = fields.text("EventKey");
        return Identifier.fits(scene) && fields.identifies("Ticket")
                ? new Event.Scan(header, new QrScene(scene), new QrTicket(fields.name("Ticket")))
                : unknown(header, fields);
    }

    private static AccountPush location(Header header, Fields fields) {
        OptionalDouble latitude = Decimal.parse(fields.name("Latitude"));
        OptionalDouble longitude = Decimal.parse(fields.name("Longitude"));
        OptionalDouble precision = Decimal.parse(fields.name("Precision"));
        return latitude.isPresent() && longitude.isPresent() && precision.isPresent()
                ? new Event.LocationReport(
                        header, latitude.getAsDouble(), longitude.getAsDouble(), precision.getAsDouble())
                : unknown(header, fields);
    }

    private static AccountPush template(Header header, Fields fields) {
        return fields.identifies("MsgID")
                ? new Event.TemplateSendJobFinish(
                        header, new MessageId(fields.name("MsgID")), TemplateOutcome.of(fields.name("Status")))
                : unknown(header, fields);
    }

    private static UnknownPush unknown(Header header, Fields fields) {
        String event = fields.name("Event");
        return new UnknownPush(
                header,
                Identifier.fits(event) ? "event/" + event : "event",
                Occurrence.ofEvent(
                        header.createdAt(),
                        event,
                        fields.text("EventKey"),
                        fields.text("Ticket"),
                        fields.name("MsgID")));
    }
}
