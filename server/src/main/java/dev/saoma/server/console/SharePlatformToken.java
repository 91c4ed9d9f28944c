package dev.saoma.server.console;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.PlatformTokenSource;
import dev.saoma.server.connection.Reply;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Gives the customer's other systems the platform token that we keep, so that none of them asks WeChat for one and
/// ends ours. Each time is written down before the token leaves.
@Service
public class SharePlatformToken {

    private final PlatformTokenSource tokens;
    private final ApplicationEventPublisher events;

    SharePlatformToken(PlatformTokenSource tokens, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.events = events;
    }

    /// The token that works now.
    public Reply<PlatformToken> share(OfficialAccount account, Caller caller) {
        var reply = tokens.current(account);
        if (reply instanceof Reply.Ok<PlatformToken>) {
            events.publishEvent(
                    new PlatformTokenRead(caller.pool(), caller.actor(), account.identifier(), account.appId()));
        }
        return reply;
    }
}
