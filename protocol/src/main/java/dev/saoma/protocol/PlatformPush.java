package dev.saoma.protocol;

import java.time.Instant;

/// A push to a third-party platform's authorization-event address (授权变更通知推送). It is about accounts and not
/// about people, and is only ever answered `success`.
public sealed interface PlatformPush extends Push {

    /// The platform's own AppID.
    AppId platform();

    Occurrence occurrence();

    @Override
    default String deduplicationKey(AppId account) {
        return occurrence().keyFor(account, platform().value());
    }

    /// The ticket that the platform's token is asked for with; comes every ten minutes.
    record ComponentVerifyTicket(AppId platform, Instant createdAt, ComponentTicket ticket) implements PlatformPush {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt, "component_verify_ticket", ticket.value());
        }
    }

    /// An account's owner gave his consent.
    record Authorized(AppId platform, Instant createdAt, Grant grant) implements PlatformPush {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(
                    createdAt,
                    "authorized",
                    grant.authorizer().value(),
                    grant.code().value());
        }
    }

    /// An account's owner changed what he consents to.
    record UpdateAuthorized(AppId platform, Instant createdAt, Grant grant) implements PlatformPush {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(
                    createdAt,
                    "updateauthorized",
                    grant.authorizer().value(),
                    grant.code().value());
        }
    }

    /// An account's owner took his consent back: its tokens are dead.
    record Unauthorized(AppId platform, Instant createdAt, AppId authorizer) implements PlatformPush {
        @Override
        public Occurrence occurrence() {
            return Occurrence.ofEvent(createdAt, "unauthorized", authorizer.value());
        }
    }

    /// A notice of a kind that we do not know; answered like the others.
    record UnknownNotice(AppId platform, Instant createdAt, String infoType, Occurrence occurrence)
            implements PlatformPush {}
}
