package dev.saoma.server.push;

import dev.saoma.protocol.PushQuery;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What comes to the events address, not yet believed. Its body is only read once there is a reason to.
public final class IncomingPush {

    private static final Logger log = LoggerFactory.getLogger(IncomingPush.class);
    private static final byte[] NOT_READ = {};

    private final PushQuery query;
    private final @Nullable Voucher voucher;
    private final boolean wantsAnswer;
    private final Body body;
    private RawPush raw;
    private State state = State.UNREAD;

    /// A body that has not come yet.
    @FunctionalInterface
    public interface Body {

        /// Waits for it.
        ///
        /// @throws IOException where the sender stops half-way, takes too long, or sends something else
        ///     than its headers say
        byte[] read() throws IOException;
    }

    private enum State {
        UNREAD,
        READ,
        BROKEN
    }

    /// What is known before the body is.
    ///
    /// @param query the parameters that WeChat's pushes have
    /// @param rawQuery all of them, still encoded
    /// @param voucher what a forwarder signed it with, if there was one
    /// @param wantsAnswer whether somebody would see an answer
    public IncomingPush(
            PushQuery query,
            String rawQuery,
            @Nullable String contentType,
            @Nullable Voucher voucher,
            boolean wantsAnswer,
            Body body) {
        this.query = query;
        this.voucher = voucher;
        this.wantsAnswer = wantsAnswer;
        this.body = body;
        this.raw = new RawPush(rawQuery, contentType, NOT_READ);
    }

    PushQuery query() {
        return query;
    }

    @Nullable
    Voucher voucher() {
        return voucher;
    }

    boolean wantsAnswer() {
        return wantsAnswer;
    }

    /// All of it; with an empty body while that has not been read.
    RawPush raw() {
        return raw;
    }

    boolean isRead() {
        return state == State.READ;
    }

    /// Waits for the body, once.
    ///
    /// @return whether it is there
    boolean read() {
        if (state == State.UNREAD) {
            try {
                raw = new RawPush(raw.query(), raw.contentType(), body.read());
                state = State.READ;
            } catch (IOException e) {
                log.debug("The body of a push cannot be read", e);
                state = State.BROKEN;
            }
        }
        return isRead();
    }

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

    /// Says nothing that could be sent again.
    @Override
    public String toString() {
        return "IncomingPush[" + raw + "]";
    }
}
