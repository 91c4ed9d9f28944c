package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.user.Passwords;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.Username;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody sent of a user (RFC 7396): what is not named stays as it is, and null takes it away.
final class ProfileRequest {

    private static final Set<String> KNOWN = Arrays.stream(ProfileBody.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    static final int LONGEST_NAME = OneLine.LONGEST_NAME;
    static final int LONGEST_PICTURE = 500;
    static final int LONGEST_ID = 128;

    private static final Bilingual NAME =
            new Bilingual("最多 100 个字符，不能含不可见字符。", "At most 100 characters, none of them invisible.");
    private static final Bilingual PICTURE =
            new Bilingual("https 图片地址，最多 500 个字符。", "An https address of at most 500 characters.");
    private static final Bilingual USERNAME = new Bilingual(
            "1 至 64 个字母、数字、_ . -，不能全为数字。", "1 to 64 letters, digits, '_', '.' and '-', and not digits alone.");
    private static final Bilingual PHONE =
            new Bilingual("手机号，例如 +8613800138000。", "A phone number, such as +8613800138000.");
    private static final Bilingual EMAIL = new Bilingual("邮箱地址。", "An e-mail address.");
    private static final Bilingual EXTERNAL_ID =
            new Bilingual("最多 128 个字符，不能含不可见字符。", "At most 128 characters, none of them invisible.");
    private static final Bilingual PASSWORD = new Bilingual("8 至 128 个字符。", "8 to 128 characters.");
    private static final Bilingual YES_OR_NO = new Bilingual("true 或 false。", "true or false.");
    private static final Bilingual TEXT = new Bilingual("文本或 null。", "A text or null.");
    private static final Bilingual UNKNOWN = new Bilingual("没有此字段。", "There is no such field.");

    private final Map<String, @Nullable Object> sent;
    private final Fields fields;

    ProfileRequest(Map<String, @Nullable Object> sent, Fields fields) {
        this.sent = sent;
        this.fields = fields;
    }

    /// What is to be done to a profile, once all that is wrong is noted.
    UnaryOperator<Profile> change() {
        sent.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> fields.wrong(key, UNKNOWN));
        var name = read("name", NAME, OneLine::name);
        var nickname = read("nickname", NAME, OneLine::name);
        var picture = read("picture", PICTURE, ProfileRequest::picture);
        var username = read("username", USERNAME, Username::parse);
        var phone = read("phone", PHONE, PhoneNumber::parse);
        var email = read("email", EMAIL, EmailAddress::parse);
        var externalId = read("externalId", EXTERNAL_ID, text -> OneLine.parse(text, LONGEST_ID));
        var phoneVerified = yes("phoneVerified");
        var emailVerified = yes("emailVerified");
        return old -> new Profile(
                Optional.ofNullable(name.in(old.name())).orElse(old.name()),
                nickname.in(old.nickname()),
                picture.in(old.picture()),
                username.in(old.username()),
                phone.in(old.phone()),
                phoneVerified.orElse(!phone.named && old.phoneVerified()),
                email.in(old.email()),
                emailVerified.orElse(!email.named && old.emailVerified()),
                externalId.in(old.externalId()));
    }

    Optional<Secret> password() {
        return Optional.ofNullable(
                read("password", PASSWORD, text -> Optional.of(new Secret(text)).filter(Passwords::isAcceptable))
                        .value);
    }

    /// What one field says, if it is named.
    private static final class Sent<T> {
        private final boolean named;
        private final @Nullable T value;

        private Sent(boolean named, @Nullable T value) {
            this.named = named;
            this.value = value;
        }

        @Nullable
        T in(@Nullable T old) {
            return named ? value : old;
        }
    }

    private <T> Sent<T> read(String field, Bilingual right, Function<String, Optional<T>> reader) {
        var value = sent.get(field);
        if (value != null && !(value instanceof String)) {
            fields.wrong(field, TEXT);
            return new Sent<>(true, null);
        }
        return new Sent<>(sent.containsKey(field), fields.read(field, (String) value, right, reader));
    }

    private Optional<Boolean> yes(String field) {
        var value = sent.get(field);
        if (value instanceof Boolean yes) {
            return Optional.of(yes);
        }
        if (sent.containsKey(field)) {
            fields.wrong(field, YES_OR_NO);
        }
        return Optional.empty();
    }

    private static Optional<String> picture(String text) {
        try {
            var address = URI.create(text.strip());
            return "https".equals(address.getScheme()) && address.getHost() != null && text.length() <= LONGEST_PICTURE
                    ? Optional.of(address.toString())
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
