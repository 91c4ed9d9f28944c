package dev.saoma.server.connection;

import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushToken;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of an official account as somebody filled them in, in a file or a form: anything may be missing or
/// wrong. Spaces around a value come from copying and do not count.
public record ConnectionSettings(
        @Nullable String identifier,
        @Nullable String displayName,
        @Nullable String appId,
        @Nullable Secret appSecret,
        @Nullable String originalId,
        @Nullable Secret token,
        @Nullable Secret encodingAesKey,
        @Nullable String messageMode,
        @Nullable String apiBaseUrl,
        MannersSettings manners)
        implements ConnectionForm {

    /// The mode where none is written: the one that WeChat recommends.
    private static final String SAFEST = "safe";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9-]{1,31}");
    private static final Pattern APP_ID = Pattern.compile("wx[0-9a-z]{16}");
    private static final Pattern APP_SECRET = Pattern.compile("[0-9a-z]{32}");
    private static final Pattern ORIGINAL_ID = Pattern.compile("gh_[0-9A-Za-z]{1,61}");
    private static final Pattern API_BASE_URL = Pattern.compile("https?://[0-9A-Za-z._\\[\\]:/-]{1,480}[0-9A-Za-z\\]]");

    @Override
    public Checked check(ConnectionId id, PoolId pool, Optional<SharedMiniProgram> shared) {
        return check(id, pool);
    }

    /// Looks at the settings by themselves. Whether they also fit what is stored, [CheckConnection] says.
    Checked check(ConnectionId id, PoolId pool) {
        var flaws = new ArrayList<ConnectionFlaw>();
        var identifier = identifier(this.identifier, flaws);
        var displayName = displayName(this.displayName, flaws);
        var appId = appId(this.appId, flaws);
        var appSecret = appSecret(this.appSecret, flaws);
        var originalId = optional(this.originalId, matches(ORIGINAL_ID), ConnectionFlaw.ORIGINAL_ID, flaws);
        var token = required(
                reveal(this.token),
                value -> PushToken.parse(value) instanceof Parsed.Ok<PushToken>,
                ConnectionFlaw.TOKEN,
                flaws);
        var key = optional(
                reveal(this.encodingAesKey),
                value -> EncodingAesKey.parse(value) instanceof Parsed.Ok<EncodingAesKey>,
                ConnectionFlaw.ENCODING_AES_KEY,
                flaws);
        var mode = required(
                Filled.in(this.messageMode).orElse(SAFEST),
                value -> mode(value).isPresent(),
                ConnectionFlaw.MESSAGE_MODE,
                flaws);
        var apiBaseUrl = apiBaseUrl(this.apiBaseUrl, flaws);
        var manners = this.manners.check(Set.of(), flaws);
        var needsKey =
                mode(mode).filter(known -> known != MessageMode.PLAINTEXT).isPresent();
        if (needsKey && Filled.in(reveal(this.encodingAesKey)).isEmpty()) {
            flaws.add(ConnectionFlaw.NO_ENCODING_AES_KEY);
        }
        if (manners.forwarding().authingJson()
                && manners.forwarding().secret() == null
                && Filled.in(reveal(this.encodingAesKey)).isEmpty()) {
            flaws.add(ConnectionFlaw.FORWARDING_NEEDS_KEY);
        }
        return flaws.isEmpty()
                ? new Checked.Valid(new OfficialAccount(
                        id,
                        pool,
                        identifier,
                        displayName,
                        new AppId(appId),
                        new Secret(appSecret),
                        originalId.orElse(null),
                        new Secret(token),
                        key.map(Secret::new).orElse(null),
                        mode(mode).orElseThrow(),
                        apiBaseUrl.orElse(null),
                        manners,
                        FormerSecrets.NONE))
                : new Checked.Invalid(List.copyOf(flaws));
    }

    @Override
    public ConnectionSettings keepingSecretsOf(Connection stored) {
        return stored instanceof OfficialAccount account
                ? new ConnectionSettings(
                        identifier,
                        displayName,
                        appId,
                        written(appSecret, account.appSecret()),
                        originalId,
                        written(token, account.token()),
                        written(encodingAesKey, account.encodingAesKey()),
                        messageMode,
                        apiBaseUrl,
                        manners.keepingSecretsOf(account.manners()))
                : this;
    }

    @Override
    public Optional<String> givenIdentifier() {
        return givenIdentifier(identifier);
    }

    @Override
    public Optional<AppId> givenAppId(Optional<SharedMiniProgram> shared) {
        return givenAppId(appId);
    }

    @Override
    public boolean isOfTypeOf(Connection stored) {
        return stored instanceof OfficialAccount;
    }

    static Optional<String> givenIdentifier(@Nullable String typed) {
        return Filled.in(typed).filter(matches(IDENTIFIER));
    }

    static Optional<AppId> givenAppId(@Nullable String typed) {
        return Filled.in(typed).filter(ConnectionSettings::isAppId).map(AppId::new);
    }

    static String identifier(@Nullable String typed, List<ConnectionFlaw> flaws) {
        return required(typed, matches(IDENTIFIER), ConnectionFlaw.IDENTIFIER, flaws);
    }

    static String displayName(@Nullable String typed, List<ConnectionFlaw> flaws) {
        return required(typed, text -> OneLine.name(text).isPresent(), ConnectionFlaw.DISPLAY_NAME, flaws);
    }

    static String appId(@Nullable String typed, List<ConnectionFlaw> flaws) {
        return required(typed, ConnectionSettings::isAppId, ConnectionFlaw.APP_ID, flaws);
    }

    static String appSecret(@Nullable Secret typed, List<ConnectionFlaw> flaws) {
        return required(reveal(typed), ConnectionSettings::isAppSecret, ConnectionFlaw.APP_SECRET, flaws);
    }

    static Optional<String> apiBaseUrl(@Nullable String typed, List<ConnectionFlaw> flaws) {
        return optional(typed, matches(API_BASE_URL), ConnectionFlaw.API_BASE_URL, flaws);
    }

    static boolean isAppId(String value) {
        return APP_ID.matcher(value).matches();
    }

    static boolean isAppSecret(String value) {
        return APP_SECRET.matcher(value).matches();
    }

    static @Nullable Secret written(@Nullable Secret typed, @Nullable Secret stored) {
        return Filled.in(typed).isPresent() ? typed : stored;
    }

    /// The value, or an empty text once its flaw is noted.
    private static String required(
            @Nullable String typed, Predicate<String> form, ConnectionFlaw flaw, List<ConnectionFlaw> flaws) {
        var value = Filled.in(typed).filter(form);
        if (value.isEmpty()) {
            flaws.add(flaw);
        }
        return value.orElse("");
    }

    static Optional<String> optional(
            @Nullable String typed, Predicate<String> form, ConnectionFlaw flaw, List<ConnectionFlaw> flaws) {
        var value = Filled.in(typed);
        if (value.isPresent() && !form.test(value.get())) {
            flaws.add(flaw);
        }
        return value;
    }

    private static Optional<MessageMode> mode(String typed) {
        return Arrays.stream(MessageMode.values())
                .filter(mode -> mode.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findAny();
    }

    private static Predicate<String> matches(Pattern form) {
        return value -> form.matcher(value).matches();
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
