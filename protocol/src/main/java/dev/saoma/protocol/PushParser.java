package dev.saoma.protocol;

import java.time.Instant;
import java.util.Optional;

/// Makes a push of the fields that were read. A field that every push has must be there; a push without the fields of
/// its own kind is one of an unknown kind, which is answered and does nothing.
final class PushParser {

    private static final int LONGEST_TIME = 11;

    private PushParser() {}

    static Outcome<Push> parse(Fields fields) {
        return fields.has("InfoType") && !fields.has("MsgType") ? platformPush(fields) : accountPush(fields);
    }

    private static Outcome<Push> platformPush(Fields fields) {
        if (fields.name("AppId").isEmpty() || fields.name("CreateTime").isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.MISSING_FIELD);
        }
        Optional<Instant> createdAt = time(fields);
        if (createdAt.isEmpty() || !fields.identifies("AppId")) {
            return new Outcome.Failed<>(RefusalReason.BAD_FIELD);
        }
        return new Outcome.Ok<>(PlatformPushParser.parse(new AppId(fields.name("AppId")), createdAt.get(), fields));
    }

    private static Outcome<Push> accountPush(Fields fields) {
        if (fields.name("ToUserName").isEmpty()
                || fields.name("FromUserName").isEmpty()
                || fields.name("CreateTime").isEmpty()
                || fields.name("MsgType").isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.MISSING_FIELD);
        }
        Optional<Instant> createdAt = time(fields);
        if (createdAt.isEmpty() || !fields.identifies("ToUserName") || !fields.identifies("FromUserName")) {
            return new Outcome.Failed<>(RefusalReason.BAD_FIELD);
        }
        Header header = new Header(
                new OriginalId(fields.name("ToUserName")), new OpenId(fields.name("FromUserName")), createdAt.get());
        return new Outcome.Ok<>(
                fields.name("MsgType").equalsIgnoreCase("event")
                        ? EventParser.parse(header, fields)
                        : MessageParser.parse(header, fields));
    }

    private static Optional<Instant> time(Fields fields) {
        String seconds = fields.name("CreateTime");
        return seconds.length() <= LONGEST_TIME && Ascii.isDigits(seconds)
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
