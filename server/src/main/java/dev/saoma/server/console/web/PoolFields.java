package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what somebody wants a pool to be, by the rules of the configuration file.
final class PoolFields {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(365);

    private static final Bilingual A_NAME = new Bilingual(
            "请填写名称，最多 100 个字符，不能含不可见字符。", "A name is needed, of at most 100 characters, none of them invisible.");
    private static final Bilingual A_SLUG = new Bilingual(
            "请使用 1 至 32 个小写字母、数字和“-”，首尾不能是“-”。", "1 to 32 lowercase letters, digits and '-', not '-' at either end.");
    static final Bilingual TAKEN = new Bilingual("已有其他用户池使用此标识。", "Another pool has this already.");
    private static final Bilingual A_TIME = new Bilingual("请填写 1 分钟至 365 天。", "From a minute to 365 days.");
    private static final Bilingual LONGER =
            new Bilingual("不能长于会话最长时间。", "It cannot be longer than a session lives at most.");

    private PoolFields() {}

    static @Nullable String name(@Nullable String given, Fields fields) {
        return fields.read("name", Objects.requireNonNullElse(given, ""), A_NAME, OneLine::name);
    }

    static @Nullable String slug(@Nullable String given, Addresses addresses, Fields fields) {
        var slug = fields.read(
                "slug",
                Objects.requireNonNullElse(given, ""),
                A_SLUG,
                text -> Optional.of(text.strip()).filter(Pool::isSlug));
        if (slug != null && isOurOwnHost(slug, addresses)) {
            fields.wrong("slug", TAKEN);
            return null;
        }
        return slug;
    }

    /// A pool of that name could never be reached.
    private static boolean isOurOwnHost(String slug, Addresses addresses) {
        var domain = addresses.baseDomain();
        return domain != null
                && (slug + "." + domain).equals(addresses.publicUrl().getHost());
    }

    static SessionLife life(@Nullable Long idle, @Nullable Long life, Fields fields) {
        var read = new SessionLife(time("sessionIdleSeconds", idle, fields), time("sessionLifeSeconds", life, fields));
        var idles = read.idle();
        var lives = read.life();
        if (idles != null && lives != null && idles.compareTo(lives) > 0) {
            fields.wrong("sessionIdleSeconds", LONGER);
        }
        return read;
    }

    private static @Nullable Duration time(String field, @Nullable Long seconds, Fields fields) {
        if (seconds == null) {
            return null;
        }
        if (seconds < LEAST.toSeconds() || seconds > MOST.toSeconds()) {
            fields.wrong(field, A_TIME);
            return null;
        }
        return Duration.ofSeconds(seconds);
    }
}
