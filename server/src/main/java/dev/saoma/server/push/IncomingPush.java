package dev.saoma.server.push;

import dev.saoma.protocol.PushQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What came to the events address, not yet believed.
///
/// @param query the parameters that WeChat's pushes have
/// @param raw all of it
/// @param voucher what a forwarder signed it with, if there was one
public record IncomingPush(
        PushQuery query, RawPush raw, @Nullable Voucher voucher) {

    /// Whether it is JSON, which WeChat does not send to an official account: somebody has parsed a push and hands on
    /// its fields.
    public boolean isJson() {
        var type = raw.contentType();
        return (type != null && type.toLowerCase(Locale.ROOT).contains("json")) || raw.begins('{');
    }

    /// Whether it is a forwarder that cares for nothing but `200` and is ended by anything else.
    public boolean mustBeAnswered() {
        return isJson() && voucher == null;
    }
}
