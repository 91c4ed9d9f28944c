package dev.saoma.server.testing;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.Picture;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// WeChat as mini programs know it: codes that people got from it, each good once, and a bill.
public final class TestMiniPrograms implements MiniPrograms {

    private static final int INVALID_CODE = 40029;
    private static final int CODE_OF_ANOTHER_PERSON = 40003;

    private final Map<String, Holder> logins = new ConcurrentHashMap<>();
    private final Map<String, Released> phones = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();
    private volatile boolean down;

    private record Released(OpenId who, PhoneNumber phone) {}

    /// What `wx.login` gives that person.
    public String login(String openId, @Nullable String unionId) {
        var code = "login-" + Ids.id();
        logins.put(code, new Holder(new OpenId(openId), unionId == null ? null : new UnionId(unionId)));
        return code;
    }

    /// What the button for the phone number gives that person.
    public String release(String openId, String phone) {
        var code = "phone-" + Ids.id();
        phones.put(
                code, new Released(new OpenId(openId), PhoneNumber.parse(phone).orElseThrow()));
        return code;
    }

    /// Makes WeChat hold a person to be a danger.
    public void block(String loginCode) {
        refused.add(loginCode);
    }

    public void isDown(boolean down) {
        this.down = down;
    }

    /// How many codes it has drawn.
    public int drawn() {
        return drawn.get();
    }

    /// How often it was asked who somebody is.
    public int asked() {
        return asked.get();
    }

    /// How many phone numbers it has told.
    public int paid() {
        return paid.get();
    }

    @Override
    public Reply<Picture> code(MiniProgram program, String scene) {
        if (down) {
            return new Reply.Unreachable<>("the test has pulled the plug");
        }
        drawn.incrementAndGet();
        return new Reply.Ok<>(new Picture(("code of " + scene).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Reply<Holder> holder(MiniProgram program, Secret loginCode) {
        asked.incrementAndGet();
        if (down) {
            return new Reply.Unreachable<>("the test has pulled the plug");
        }
        if (refused.contains(loginCode.reveal())) {
            return new Reply.Failed<>(40226, "code blocked");
        }
        var holder = logins.remove(loginCode.reveal());
        return holder == null ? new Reply.Failed<>(INVALID_CODE, "invalid code") : new Reply.Ok<>(holder);
    }

    @Override
    public Reply<PhoneNumber> phone(MiniProgram program, Secret phoneCode, OpenId openId) {
        if (down) {
            return new Reply.Unreachable<>("the test has pulled the plug");
        }
        var released = phones.remove(phoneCode.reveal());
        if (released == null) {
            return new Reply.Failed<>(INVALID_CODE, "invalid code");
        }
        if (!released.who().equals(openId)) {
            return new Reply.Failed<>(CODE_OF_ANOTHER_PERSON, "invalid openid");
        }
        paid.incrementAndGet();
        return new Reply.Ok<>(released.phone());
    }
}
