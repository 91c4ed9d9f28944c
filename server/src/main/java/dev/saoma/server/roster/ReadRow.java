package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.roster.RosterRow.Known;
import dev.saoma.server.user.DefaultName;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.UserStatus;
import dev.saoma.server.user.Username;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a user of a row, or tells all that is wrong with it.
final class ReadRow {

    static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "nickname",
            "picture",
            "username",
            "phone",
            "phone_verified",
            "email",
            "email_verified",
            "external_id",
            "status",
            "password_hash",
            "created_at",
            "source",
            "logins_count",
            "last_login_at",
            "identities");

    private static final int MOST_IDENTITIES = 50;
    private static final int LONGEST_NAME = OneLine.LONGEST_NAME;
    private static final int LONGEST_ID = 128;
    private static final Pattern PICTURE = Pattern.compile("https://[\\x21-\\x7e]{1,490}");
    private static final Pattern APP_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    /// Years of five digits and more; some are beyond what a count of milliseconds holds.
    private static final Instant TOO_LATE = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private final Line.Read line;
    private final List<RosterFlaw> flaws = new ArrayList<>();

    private ReadRow(Line.Read line) {
        this.line = line;
    }

    /// What came of it.
    sealed interface Made {

        record Good(RosterRow row) implements Made {}

        record Bad(List<RosterFlaw> flaws) implements Made {}
    }

    /// @param fresh an id, should the row bring none
    static Made of(Line.Read line, PoolId pool, String fresh, Instant now) {
        var read = new ReadRow(line);
        var row = read.row(pool, fresh, now);
        return read.flaws.isEmpty() ? new Made.Good(row) : new Made.Bad(List.copyOf(read.flaws));
    }

    private RosterRow row(PoolId pool, String fresh, Instant now) {
        var id = Objects.requireNonNullElseGet(
                read("id", UserId::parse, "24 位小写十六进制字符。", "24 lowercase hex characters."), () -> new UserId(fresh));
        var created = Objects.requireNonNullElse(
                read(
                        "created_at",
                        ReadRow::time,
                        "如 2026-03-01T08:00:00Z，或毫秒数。",
                        "Such as 2026-03-01T08:00:00Z, or milliseconds."),
                now);
        var status = Objects.requireNonNullElse(
                read("status", ReadRow::status, "activated 或 deactivated。", "activated or deactivated."),
                UserStatus.ACTIVATED);
        var hash = read(
                "password_hash",
                text -> Optional.of(text).filter(PasswordHash::isTaken),
                "argon2id（m≤65536,t≤10,p≤8）或 bcrypt（cost 4–14）的哈希；不接受明文密码。",
                "A hash by argon2id (m≤65536,t≤10,p≤8) or bcrypt (cost 4 to 14). Passwords in the clear are not taken.");
        return new RosterRow(
                new User(id, pool, profile(id), status, source(), logins(now), created, now), hash, identities());
    }

    /// Who moves here from elsewhere keeps how they came to be a user there.
    private UserSource source() {
        var kind = read("source", ReadRow::kind, "login、import 或 operator。", "login, import or operator.");
        return new UserSource(kind == null ? UserSource.Kind.IMPORT : kind, null);
    }

    private Logins logins(Instant now) {
        var count = read(
                "logins_count",
                text -> COUNT.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty(),
                "0 或正整数。",
                "0 or a whole number.");
        var last = read(
                "last_login_at",
                text -> time(text).filter(time -> !time.isAfter(now)),
                "不晚于现在，如 2026-03-01T08:00:00Z，或毫秒数。",
                "No later than now, such as 2026-03-01T08:00:00Z, or milliseconds.");
        return new Logins(count == null ? 0 : count, last);
    }

    private Profile profile(UserId id) {
        var username = read(
                "username",
                Username::parse,
                "1 至 64 个字母、数字、_ . -，不能全为数字。",
                "1 to 64 letters, digits, '_', '.' and '-', and not digits alone.");
        var nickname =
                text("nickname", LONGEST_NAME, "1 至 100 个字符，不能含不可见字符。", "1 to 100 characters, none of them invisible.");
        var name = text("name", LONGEST_NAME, "1 至 100 个字符，不能含不可见字符。", "1 to 100 characters, none of them invisible.");
        return new Profile(
                name != null ? name : DefaultName.of(id, nickname, username),
                nickname,
                read(
                        "picture",
                        text -> Optional.of(text).filter(PICTURE.asMatchPredicate()),
                        "https 地址。",
                        "An https address."),
                username,
                read("phone", PhoneNumber::parse, "如 +8613800138000。", "Such as +8613800138000."),
                truth("phone_verified"),
                read("email", EmailAddress::parse, "如 name@example.org。", "Such as name@example.org."),
                truth("email_verified"),
                text(
                        "external_id",
                        LONGEST_ID,
                        "1 至 128 个字符，不能含不可见字符。",
                        "1 to 128 characters, none of them invisible."));
    }

    private List<Known> identities() {
        if (line.identities().size() > MOST_IDENTITIES) {
            wrong("identities", "最多 50 个身份。", "At most 50 identities.");
            return List.of();
        }
        var known = knownBy();
        if (known.stream()
                        .map(one -> List.of(one.appId(), one.openId()))
                        .distinct()
                        .count()
                < known.size()) {
            wrong("identities", "每个身份只写一次。", "Each identity once.");
        }
        return known;
    }

    private List<Known> knownBy() {
        return line.identities().stream()
                .flatMap(parts -> {
                    var known = known(parts);
                    if (known.isEmpty()) {
                        wrong(
                                "identities",
                                "app_id 与 open_id，可加 union_id。",
                                "app_id and open_id, and union_id if there is one.");
                    }
                    return known.stream();
                })
                .toList();
    }

    private static Optional<Known> known(Map<String, String> parts) {
        var app = parts.getOrDefault("app_id", "");
        var open = parts.getOrDefault("open_id", "");
        var union = parts.getOrDefault("union_id", "");
        return APP_ID.matcher(app).matches()
                        && OPEN_ID.matcher(open).matches()
                        && (union.isEmpty() || OPEN_ID.matcher(union).matches())
                ? Optional.of(new Known(new AppId(app), new OpenId(open), union.isEmpty() ? null : new UnionId(union)))
                : Optional.empty();
    }

    private boolean truth(String field) {
        return Boolean.TRUE.equals(read(
                field,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "true 或 false。",
                "true or false."));
    }

    private @Nullable String text(String field, int most, String zh, String en) {
        return read(field, text -> OneLine.parse(text, most), zh, en);
    }

    private <T> @Nullable T read(String field, Function<String, Optional<T>> reader, String zh, String en) {
        var text = line.fields().get(field);
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            wrong(field, zh, en);
        }
        return value.orElse(null);
    }

    private static Optional<Instant> time(String text) {
        try {
            var time =
                    MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text);
            return Optional.of(time).filter(read -> !read.isBefore(Instant.EPOCH) && read.isBefore(TOO_LATE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<UserStatus> status(String text) {
        return word(text, UserStatus.values());
    }

    private static Optional<UserSource.Kind> kind(String text) {
        return word(text, UserSource.Kind.values());
    }

    private static <E extends Enum<E>> Optional<E> word(String text, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findAny();
    }

    private void wrong(String field, String zh, String en) {
        flaws.add(new RosterFlaw(field, new Bilingual(zh, en)));
    }
}
