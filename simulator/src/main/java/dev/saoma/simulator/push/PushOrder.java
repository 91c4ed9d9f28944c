package dev.saoma.simulator.push;

import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something to send to an account's server.
///
/// @param kind the event's or message's name, for people to read
/// @param openId whose doing it is; null for events of the system
/// @param said what the chat shows of it, null when nothing
public record PushOrder(
        Account account,
        String kind,
        @Nullable OpenId openId,
        String clearXml,
        Twist twist,
        @Nullable Content said) {

    private static final String LEAVING = "unsubscribe";
    private static final Set<String> WITHOUT_NOTICE =
            Set.of(LEAVING, "VIEW", "view_miniprogram", "LOCATION", "TEMPLATESENDJOBFINISH");

    /// Whether the person reads the answer; who has left does not.
    boolean answerIsShown() {
        return openId != null && !kind.equals(LEAVING);
    }

    /// Whether the person is told when the server fails: only of what they did to get an answer.
    boolean failureIsShown() {
        return openId != null && said != null && !WITHOUT_NOTICE.contains(kind);
    }

    /// The same with the Token and key from before the last change; where there was none, with a key that never was.
    PushOrder withOldKeys(Chance chance) {
        Secret token = account.previousToken();
        Secret key = account.previousEncodingAesKey();
        Secret oldKey = key == null && token == null ? new Secret(chance.letters(43)) : key;
        return new PushOrder(account, kind, openId, clearXml, twist.with(token, oldKey), said);
    }
}
