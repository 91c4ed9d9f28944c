package dev.saoma.protocol;

/// Something that a person did, or that WeChat did for him (接收事件推送).
public sealed interface Event extends AccountPush {

    /// The prefix that WeChat puts before the scene of a person who follows by a QR code, and only then.
    String FOLLOWED_BY_CODE = "qrscene_";

    /// WeChat's name of it (`Event`), spelled as WeChat spells it: some in capitals, some not.
    default String name() {
        return switch (this) {
            case Subscribe _, SubscribeByCode _ -> "subscribe";
            case Scan _ -> "SCAN";
            case Unsubscribe _ -> "unsubscribe";
            case MenuClick _ -> "CLICK";
            case MenuView _ -> "VIEW";
            case LocationReport _ -> "LOCATION";
            case TemplateSendJobFinish _ -> "TEMPLATESENDJOBFINISH";
        };
    }

    /// A parametric QR code was scanned, whether or not the person followed before.
    sealed interface OfQrCode extends Event {
        QrScene scene();

        QrTicket ticket();
    }

    /// Followed by other ways than a parametric QR code. `eventKey` is mostly empty; it also holds notes of WeChat that
    /// are no scene, such as `last_trade_no_…` after a payment.
    record Subscribe(Header header, String eventKey) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), eventKey, "");
        }
    }

    /// Followed by scanning a parametric QR code.
    record SubscribeByCode(Header header, QrScene scene, QrTicket ticket) implements OfQrCode {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), FOLLOWED_BY_CODE + scene.value(), ticket.value());
        }
    }

    /// A follower scanned a parametric QR code.
    record Scan(Header header, QrScene scene, QrTicket ticket) implements OfQrCode {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), scene.value(), ticket.value());
        }
    }

    /// Follows no longer. WeChat asks that the person's data be deleted, and may send this more than once.
    record Unsubscribe(Header header) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), "", "");
        }
    }

    /// Pressed an entry of the account's menu that has a key.
    record MenuClick(Header header, String key) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), key, "");
        }
    }

    /// Pressed an entry of the account's menu that opens a page.
    record MenuView(Header header, String url, String menuId) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), url, "");
        }
    }

    /// Reported where the person is, in degrees; the precision as WeChat gives it.
    record LocationReport(Header header, double latitude, double longitude, double precision) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), "", "");
        }
    }

    /// What became of a template message. Several can end in the same second, so their number tells them apart.
    record TemplateSendJobFinish(Header header, MessageId message, TemplateOutcome outcome) implements Event {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt(), name(), message.value());
        }
    }
}
