package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A WeChat that knows some people's union ids and counts how often it was asked.
final class ScriptedWeChat implements WeChat {

    private final Map<OpenId, UnionId> unionIds = new ConcurrentHashMap<>();
    private final Set<OpenId> silent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();

    void tells(OpenId openId, UnionId unionId) {
        unionIds.put(openId, unionId);
    }

    void tellsNothing(OpenId openId) {
        unionIds.remove(openId);
    }

    void isSilentAbout(OpenId openId) {
        silent.add(openId);
    }

    int asked() {
        return asked.get();
    }

    @Override
    public Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message) {
        return new Reply.Ok<>(new Sent());
    }

    @Override
    public Reply<Follower> follower(OfficialAccount account, OpenId openId) {
        asked.incrementAndGet();
        return silent.contains(openId)
                ? new Reply.Unreachable<>("silence")
                : new Reply.Ok<>(new Follower(openId, true, unionIds.get(openId)));
    }

    @Override
    public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
        return new Reply.Unreachable<>("this one makes no codes");
    }
}
