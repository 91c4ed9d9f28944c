package dev.saoma.server.login.web;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.OpenId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A WeChat that is up or down, and whose codes say their scene.
public final class TestWeChat implements WeChat {

    private static final String CODES = "http://weixin.qq.com/q/";

    private final AtomicInteger made = new AtomicInteger();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;
    private volatile Duration slowness = Duration.ZERO;

    int made() {
        return made.get();
    }

    /// What was sent to that person outside of answers.
    List<String> sentTo(String openId) {
        return sent.stream().filter(one -> one.startsWith(openId + " ")).toList();
    }

    public void isDown(boolean down) {
        this.down = down;
    }

    /// How long it takes to tell about a follower.
    void takes(Duration slowness) {
        this.slowness = slowness;
    }

    /// How often it was asked about followers.
    int asked() {
        return asked.get();
    }

    static String sceneOf(String url) {
        return url.substring(CODES.length());
    }

    static String ticketOf(String scene) {
        return "ticket-" + scene;
    }

    @Override
    public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
        return down ? new Reply.Unreachable<>("the test has pulled the plug") : new Reply.Ok<>(code(scene));
    }

    private QrCode code(String scene) {
        made.incrementAndGet();
        return new QrCode(ticketOf(scene), CODES + scene, Instant.MAX);
    }

    @Override
    public Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message) {
        sent.add(openId.value() + " " + message);
        return new Reply.Ok<>(new Sent());
    }

    @Override
    public Reply<Follower> follower(OfficialAccount account, OpenId openId) {
        asked.incrementAndGet();
        LockSupport.parkNanos(slowness.toNanos());
        return new Reply.Ok<>(new Follower(openId, true, null));
    }
}
