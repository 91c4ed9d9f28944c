package dev.saoma.forwarder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Token (令牌) of the account's server configuration, which signs what WeChat sends (接入指南).
public final class WeChatToken {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{3,32}");

    private final String value;

    private WeChatToken(String value) {
        this.value = value;
    }

    public static Reading<WeChatToken> read(@Nullable String typed) {
        return Reading.required(
                typed,
                "the Token of the account's server configuration at mp.weixin.qq.com",
                text -> SHAPE.matcher(text).matches()
                        ? Reading.of(new WeChatToken(text))
                        : Reading.wrong(
                                "must be the Token as it stands at mp.weixin.qq.com: 3 to 32 letters and digits."));
    }

    /// Whether the signature is the SHA-1 of these parts and the Token, sorted as text and joined; takes the same time
    /// either way.
    boolean signed(String signature, String... parts) {
        return MessageDigest.isEqual(
                sign(parts).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    String sign(String... parts) {
        var all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = value;
        Arrays.sort(all);
        return HexFormat.of().formatHex(sha1(String.join("", all)));
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
