package dev.saoma.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells a third-party platform's notices apart.
final class PlatformPushParser {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /// `AuthorizationCodeExpiredTime` is documented as seconds left and seen as a point in time; no code lives so long
    /// that the two could be confused.
    private static final long FIRST_POINT_IN_TIME = 1_000_000_000;

    private static final int LONGEST_TIME = 11;

    private PlatformPushParser() {}

    static PlatformPush parse(AppId platform, Instant createdAt, Fields fields) {
        return switch (fields.name("InfoType").toLowerCase(Locale.ROOT)) {
            case "component_verify_ticket" -> ticket(platform, createdAt, fields);
            case "authorized", "updateauthorized" -> authorized(platform, createdAt, fields);
            case "unauthorized" -> unauthorized(platform, createdAt, fields);
            default -> unknown(platform, createdAt, fields);
        };
    }

    private static PlatformPush ticket(AppId platform, Instant createdAt, Fields fields) {
        String ticket = fields.name("ComponentVerifyTicket");
        return ticket.isEmpty()
                ? unknown(platform, createdAt, fields)
                : new PlatformPush.ComponentVerifyTicket(platform, createdAt, new ComponentTicket(ticket));
    }

    private static PlatformPush authorized(AppId platform, Instant createdAt, Fields fields) {
        if (!fields.identifies("AuthorizerAppid")
                || fields.name("AuthorizationCode").isEmpty()) {
            return unknown(platform, createdAt, fields);
        }
        Grant grant = grant(createdAt, fields);
        return fields.name("InfoType").equalsIgnoreCase("authorized")
                ? new PlatformPush.Authorized(platform, createdAt, grant)
                : new PlatformPush.UpdateAuthorized(platform, createdAt, grant);
    }

    private static PlatformPush unauthorized(AppId platform, Instant createdAt, Fields fields) {
        return fields.identifies("AuthorizerAppid")
                ? new PlatformPush.Unauthorized(platform, createdAt, new AppId(fields.name("AuthorizerAppid")))
                : unknown(platform, createdAt, fields);
    }

    private static PlatformPush unknown(AppId platform, Instant createdAt, Fields fields) {
        String type = fields.name("InfoType");
        return new PlatformPush.UnknownNotice(
                platform,
                createdAt,
                Identifier.fits(type) ? type : "notice",
                Occurrence.ofEvent(createdAt, type, fields.name("AuthorizerAppid")));
    }

    private static Grant grant(Instant createdAt, Fields fields) {
        return new Grant(
                new AppId(fields.name("AuthorizerAppid")),
                new AuthorizationCode(fields.name("AuthorizationCode")),
                expiry(createdAt, fields.name("AuthorizationCodeExpiredTime")),
                new PreAuthCode(fields.name("PreAuthCode")));
    }

    private static Instant expiry(Instant createdAt, String text) {
        if (text.isEmpty() || text.length() > LONGEST_TIME || !Ascii.isDigits(text)) {
            return createdAt.plus(CODE_LIFE);
        }
        long seconds = Long.parseLong(text);
        return seconds < FIRST_POINT_IN_TIME ? createdAt.plusSeconds(seconds) : Instant.ofEpochSecond(seconds);
    }
}
