package dev.saoma.simulator.push;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.OpenId;
import org.jspecify.annotations.Nullable;

/// Something to send to an account's server.
///
/// @param kind the event's or message's name, for people to read
/// @param openId whose doing it is; null for events of the system
public record PushOrder(
        Account account, String kind, @Nullable OpenId openId, String clearXml, Twist twist) {

    public static PushOrder honest(Account account, String kind, OpenId openId, String clearXml) {
        return new PushOrder(account, kind, openId, clearXml, Twist.NONE);
    }
}
