package dev.saoma.protocol;

/// The ticket that `qrcode/create` gave for a QR code; the event of its scan carries the same one.
public record QrTicket(String value) {

    public QrTicket {
        Identifier.require(value);
    }
}
