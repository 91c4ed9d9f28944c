package dev.saoma.server.login.web;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WebVisitors;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A WeChat whose web authorization gives a code of somebody's once, as the test says.
final class TestWebVisitors implements WebVisitors {

    private static final int CODE_USED = 40163;

    private final Map<String, Visitor> codes = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    String code(String openId) {
        return code(openId, null, false);
    }

    String code(String openId, @Nullable String unionId, boolean snapshot) {
        var code = "code" + codes.size();
        codes.put(code, new Visitor(new OpenId(openId), unionId == null ? null : new UnionId(unionId), snapshot));
        return code;
    }

    /// What happens elsewhere while WeChat is asked the next time.
    void meanwhile(Runnable happening) {
        meanwhile.set(happening);
    }

    int asked() {
        return asked.get();
    }

    @Override
    public URI authorize(OfficialAccount account, String returnTo, String state) {
        return URI.create("https://open.example/authorize?appid=" + account.appId() + "&redirect_uri="
                + URLEncoder.encode(returnTo, StandardCharsets.UTF_8) + "&scope="
                + account.manners().web().scope() + "&state=" + state);
    }

    @Override
    public Reply<Visitor> visitor(OfficialAccount account, Secret code) {
        asked.incrementAndGet();
        var visitor = codes.remove(code.reveal());
        meanwhile.getAndSet(() -> {}).run();
        return visitor == null ? new Reply.Failed<>(CODE_USED, "code been used") : new Reply.Ok<>(visitor);
    }
}
