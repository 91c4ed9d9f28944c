package dev.saoma.server.connection;

import dev.saoma.server.connection.MiniProgram.AskPhone;
import dev.saoma.server.connection.MiniProgram.CodePage;
import dev.saoma.server.connection.MiniProgram.Ownership;
import dev.saoma.server.connection.MiniProgram.Version;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/// The settings of a mini program as somebody filled them in, in a file or a form.
///
/// @param privateDeployment whether AppID and AppSecret are the pool's own; else they are the installation's
/// @param logo what came of looking at the picture
/// @param askPhoneAgainAfter such as `180d`
public record MiniProgramSettings(
        @Nullable String identifier,
        @Nullable String displayName,
        @Nullable String callbackUrl,
        Logo.@Nullable Read logo,
        @Nullable String privateDeployment,
        @Nullable String appId,
        @Nullable Secret appSecret,
        @Nullable String page,
        @Nullable String checkPath,
        @Nullable String envVersion,
        @Nullable String askPhone,
        @Nullable String askPhoneAgainAfter,
        @Nullable String apiBaseUrl,
        MannersSettings manners)
        implements ConnectionForm {

    private static final Pattern PAGE = Pattern.compile("[0-9A-Za-z_-]+(/[0-9A-Za-z_-]+){0,9}");
    private static final int LONGEST_PAGE = 128;
    private static final int LONGEST_URL = 500;
    private static final Duration SOONEST = Duration.ofHours(1);
    private static final Duration LATEST = Duration.ofDays(3650);

    @Override
    public Checked check(ConnectionId id, PoolId pool, Optional<SharedMiniProgram> shared) {
        var flaws = new ArrayList<ConnectionFlaw>();
        var identifier = ConnectionSettings.identifier(this.identifier, flaws);
        var displayName = ConnectionSettings.displayName(this.displayName, flaws);
        var callback = ConnectionSettings.optional(
                callbackUrl, MiniProgramSettings::isAddress, ConnectionFlaw.CALLBACK_URL, flaws);
        var ownership = MannersSettings.yes(privateDeployment, false, ConnectionFlaw.PRIVATE_DEPLOYMENT, flaws)
                ? Ownership.PRIVATE
                : Ownership.SHARED;
        var app = ownership == Ownership.PRIVATE ? own(flaws) : shared(shared, flaws);
        var page = page(flaws);
        var phone = phone(flaws);
        var logo = logo(flaws);
        var api = ConnectionSettings.apiBaseUrl(apiBaseUrl, flaws);
        var manners = this.manners.check(phone.asked() ? Set.of(MatchedField.PHONE) : Set.of(), flaws);
        return flaws.isEmpty()
                ? new Checked.Valid(new MiniProgram(
                        id,
                        pool,
                        identifier,
                        displayName,
                        app.id(),
                        app.secret(),
                        ownership,
                        callback.orElse(null),
                        page,
                        phone,
                        logo.orElse(null),
                        api.orElse(null),
                        manners))
                : new Checked.Invalid(List.copyOf(flaws));
    }

    /// The AppSecret of the installation's mini program is never kept as the pool's own.
    @Override
    public MiniProgramSettings keepingSecretsOf(Connection stored) {
        if (!(stored instanceof MiniProgram program)) {
            return this;
        }
        var picture = program.logo();
        return new MiniProgramSettings(
                identifier,
                displayName,
                callbackUrl,
                logo == null && picture != null ? new Logo.Read.Good(picture) : logo,
                privateDeployment,
                appId,
                isPrivate() && program.ownership() == Ownership.PRIVATE
                        ? ConnectionSettings.written(appSecret, program.appSecret())
                        : appSecret,
                page,
                checkPath,
                envVersion,
                askPhone,
                askPhoneAgainAfter,
                apiBaseUrl,
                manners);
    }

    @Override
    public Optional<String> givenIdentifier() {
        return ConnectionSettings.givenIdentifier(identifier);
    }

    @Override
    public Optional<AppId> givenAppId(Optional<SharedMiniProgram> shared) {
        return isPrivate() ? ConnectionSettings.givenAppId(appId) : shared.map(SharedMiniProgram::id);
    }

    @Override
    public boolean isOfTypeOf(Connection stored) {
        return stored instanceof MiniProgram;
    }

    private record App(AppId id, Secret secret) {}

    private static final App NONE = new App(new AppId(""), new Secret(""));

    private boolean isPrivate() {
        return MannersSettings.yes(privateDeployment, false, ConnectionFlaw.PRIVATE_DEPLOYMENT, new ArrayList<>());
    }

    private App own(List<ConnectionFlaw> flaws) {
        return new App(
                new AppId(ConnectionSettings.appId(appId, flaws)),
                new Secret(ConnectionSettings.appSecret(appSecret, flaws)));
    }

    private App shared(Optional<SharedMiniProgram> shared, List<ConnectionFlaw> flaws) {
        if (Filled.in(appId).isPresent() || Filled.in(appSecret).isPresent()) {
            flaws.add(ConnectionFlaw.NOT_PRIVATE);
        }
        if (shared.isEmpty()) {
            flaws.add(ConnectionFlaw.NO_SHARED_MINI_PROGRAM);
        }
        return shared.map(app -> new App(app.id(), app.secret())).orElse(NONE);
    }

    private CodePage page(List<ConnectionFlaw> flaws) {
        var path = ConnectionSettings.optional(
                page,
                typed -> typed.length() <= LONGEST_PAGE && PAGE.matcher(typed).matches(),
                ConnectionFlaw.PAGE,
                flaws);
        var version =
                MannersSettings.one(Version.values(), envVersion, Version.RELEASE, ConnectionFlaw.ENV_VERSION, flaws);
        // WeChat looks for the page in the released version only, whichever version the code opens.
        var checked = MannersSettings.yes(checkPath, version == Version.RELEASE, ConnectionFlaw.CHECK_PATH, flaws);
        return new CodePage(path.orElse(CodePage.DEFAULT.path()), checked, version);
    }

    private AskPhone phone(List<ConnectionFlaw> flaws) {
        var asked = MannersSettings.yes(askPhone, true, ConnectionFlaw.ASK_PHONE, flaws);
        var again = Filled.in(askPhoneAgainAfter);
        var after = again.flatMap(MiniProgramSettings::duration);
        if (again.isPresent() && (after.isEmpty() || !asked)) {
            flaws.add(ConnectionFlaw.ASK_PHONE_AGAIN_AFTER);
        }
        return new AskPhone(asked, after.orElse(null));
    }

    private Optional<Logo> logo(List<ConnectionFlaw> flaws) {
        var read = logo;
        return switch (read) {
            case null -> Optional.empty();
            case Logo.Read.Good(var good) -> Optional.of(good);
            case Logo.Read.Refused(var flaw) -> {
                flaws.add(flaw);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Duration> duration(String typed) {
        try {
            return Optional.of(DurationStyle.detectAndParse(typed))
                    .filter(time -> time.compareTo(SOONEST) >= 0 && time.compareTo(LATEST) <= 0);
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// An address of a page, of which nothing can make something else than a page.
    private static boolean isAddress(String typed) {
        try {
            var uri = URI.create(typed);
            return typed.length() <= LONGEST_URL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
