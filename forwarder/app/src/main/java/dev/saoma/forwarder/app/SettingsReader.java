package dev.saoma.forwarder.app;

import dev.saoma.forwarder.EventsAddress;
import dev.saoma.forwarder.Mistakes;
import dev.saoma.forwarder.PushPath;
import dev.saoma.forwarder.Reading;
import dev.saoma.forwarder.WebhookSecret;
import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Keyring;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.PushToken;
import dev.saoma.protocol.Reply;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings by their names, and notes each one that is wrong.
final class SettingsReader {

    private static final Set<String> NAMES = Set.of(
            "address",
            "port",
            "path",
            "app-id",
            "token",
            "encoding-aes-key",
            "message-mode",
            "events-address",
            "secret",
            "spool",
            "reply-on-follow");

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern APP_ID = Pattern.compile("wx[0-9a-zA-Z]{16}");

    private final Map<String, Object> values;
    private final Path folder;
    private final Mistakes mistakes = new Mistakes();

    private SettingsReader(Map<String, Object> values, Path folder) {
        this.values = values;
        this.folder = folder;
    }

    /// Reads all of them. A relative spool folder is beside the settings file.
    static SettingsFile.Read read(Map<String, Object> values, Path folder) {
        return new SettingsReader(values, folder).read();
    }

    private SettingsFile.Read read() {
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(NAMES);
        unknown.forEach(name -> mistakes.note(
                name + " is not a setting; the settings are " + String.join(", ", new TreeSet<>(NAMES)) + "."));
        var port = take("port", port(text("port")));
        var path = take("path", PushPath.read(text("path")));
        var appId = take("app-id", appId(text("app-id")));
        var token = take("token", token(text("token")));
        var mode = take("message-mode", mode(text("message-mode")));
        var key = take("encoding-aes-key", key(text("encoding-aes-key"), mode));
        var eventsAddress = take("events-address", EventsAddress.read(text("events-address")));
        var secret = take("secret", WebhookSecret.read(text("secret")));
        var spool = take("spool", spool(text("spool")));
        var reply = take("reply-on-follow", reply(text("reply-on-follow")));
        if (!mistakes.sentences().isEmpty()) {
            return new SettingsFile.Wrong(mistakes.sentences());
        }
        var keyring = new Keyring(
                appId.orElseThrow(),
                List.of(token.orElseThrow()),
                key.orElseThrow().stream().toList());
        return new SettingsFile.Good(new AppSettings(
                Optional.ofNullable(text("address")).orElse("0.0.0.0"),
                port.orElseThrow(),
                path.orElseThrow(),
                eventsAddress.orElseThrow(),
                secret.orElseThrow(),
                spool.orElseThrow(),
                new PushReader(keyring, mode.orElseThrow(), WINDOW),
                reply.orElseThrow()));
    }

    private <T> Optional<T> take(String name, Reading<T> reading) {
        return mistakes.take(name, reading);
    }

    private @Nullable String text(String name) {
        var value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        mistakes.note(name + " must be one value, not a list or a block of others.");
        return null;
    }

    private static Reading<Integer> port(@Nullable String typed) {
        if (typed == null) {
            return Reading.of(8080);
        }
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= 65_535
                ? Reading.of(Integer.valueOf(typed))
                : Reading.wrong("must be a number from 1 to 65535.");
    }

    private static Reading<AppId> appId(@Nullable String typed) {
        return Reading.required(
                typed,
                "the AppID of the official account at mp.weixin.qq.com",
                text -> APP_ID.matcher(text).matches()
                        ? Reading.of(new AppId(text))
                        : Reading.wrong("must be the account's AppID: wx and 16 letters or digits."));
    }

    private static Reading<PushToken> token(@Nullable String typed) {
        return Reading.required(
                typed,
                "the Token of the account's server configuration at mp.weixin.qq.com",
                text -> PushToken.parse(text) instanceof Parsed.Ok<PushToken>(PushToken token)
                        ? Reading.of(token)
                        : Reading.wrong(
                                "must be the Token as it stands at mp.weixin.qq.com: 3 to 32 letters and digits."));
    }

    private static Reading<MessageMode> mode(@Nullable String typed) {
        return switch (typed == null ? "safe" : typed.strip().toLowerCase(Locale.ROOT)) {
            case "safe" -> Reading.of(MessageMode.SAFE);
            case "compatible" -> Reading.of(MessageMode.COMPATIBLE);
            case "plaintext" -> Reading.of(MessageMode.PLAINTEXT);
            default -> Reading.wrong("must be safe, compatible or plaintext, as it is set at mp.weixin.qq.com.");
        };
    }

    /// Only the plaintext mode does without a key.
    private static Reading<Optional<EncodingAesKey>> key(@Nullable String typed, Optional<MessageMode> mode) {
        if (typed == null && mode.isPresent() && mode.get() == MessageMode.PLAINTEXT) {
            return Reading.of(Optional.empty());
        }
        return Reading.required(
                typed,
                "the EncodingAESKey of the account's server configuration at mp.weixin.qq.com",
                text -> EncodingAesKey.parse(text) instanceof Parsed.Ok<EncodingAesKey>(EncodingAesKey key)
                        ? Reading.of(Optional.of(key))
                        : Reading.wrong(
                                "must be the EncodingAESKey as it stands at mp.weixin.qq.com: 43 letters and digits."));
    }

    private Reading<Path> spool(@Nullable String typed) {
        try {
            return Reading.of(folder.resolve(typed == null ? "spool" : typed));
        } catch (InvalidPathException _) {
            return Reading.wrong("must be the path of a folder.");
        }
    }

    private static Reading<Reply> reply(@Nullable String typed) {
        if (typed == null) {
            return Reading.of(new Reply.Success());
        }
        return Reply.Text.fits(typed)
                ? Reading.of(Reply.text(typed))
                : Reading.wrong("must be shorter: WeChat shows at most 2048 bytes, about 680 Chinese characters.");
    }
}
