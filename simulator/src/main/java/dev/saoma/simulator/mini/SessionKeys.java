package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The session key of each person in each mini program; a new one takes the place of the one before.
@Component
public final class SessionKeys {

    private record Key(AppId app, OpenId openId) {}

    private final Map<Key, Secret> keys = new ConcurrentHashMap<>();
    private final Chance chance;

    SessionKeys(Chance chance) {
        this.chance = chance;
    }

    public Secret renew(AppId app, OpenId openId) {
        Secret key = new Secret(Base64.getEncoder().encodeToString(chance.bytes(16)));
        keys.put(new Key(app, openId), key);
        return key;
    }

    public Optional<Secret> find(AppId app, OpenId openId) {
        return Optional.ofNullable(keys.get(new Key(app, openId)));
    }

    /// `hmac_sha256(session_key, content)`, where the key is taken as the text that it is (用户登录态签名).
    public static String sign(Secret key, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    public void clear() {
        keys.clear();
    }
}
