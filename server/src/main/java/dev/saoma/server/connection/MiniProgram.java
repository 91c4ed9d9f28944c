package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A connection to a mini program (小程序): the visitor scans its code, agrees in it, and is logged in.
///
/// @param ownership whether the pool has a mini program of its own
/// @param callbackUrl where a visitor whose login has come to nothing can start again, when the website tells no
///     such address
/// @param page where the code leads
/// @param phone whether people are asked for their phone number
/// @param logo what stands in the middle of the code
/// @param apiBaseUrl where its WeChat API is, when it is not where the installation says
public record MiniProgram(
        ConnectionId id,
        PoolId pool,
        String identifier,
        String displayName,
        AppId appId,
        Secret appSecret,
        Ownership ownership,
        @Nullable String callbackUrl,
        CodePage page,
        AskPhone phone,
        @Nullable Logo logo,
        @Nullable String apiBaseUrl,
        Manners manners)
        implements Connection {

    @Override
    public boolean loginOnly() {
        return manners.loginOnly();
    }

    @Override
    public Association association() {
        return manners.association();
    }

    /// The same with another logo, or without one.
    public MiniProgram with(@Nullable Logo picture) {
        return new MiniProgram(
                id,
                pool,
                identifier,
                displayName,
                appId,
                appSecret,
                ownership,
                callbackUrl,
                page,
                phone,
                picture,
                apiBaseUrl,
                manners);
    }

    /// Whose mini program it is.
    public enum Ownership {
        /// The pool's own (私有化部署).
        PRIVATE,
        /// The installation's, which other pools use too.
        SHARED
    }

    /// Where the code leads.
    ///
    /// @param path the page, without a leading slash or a query
    /// @param checked whether WeChat is to make a code only if the released version has that page (`check_path`)
    public record CodePage(String path, boolean checked, Version version) {

        /// That of the source which Saoma brings along, in the released version.
        public static final CodePage DEFAULT = new CodePage("pages/login/index", true, Version.RELEASE);
    }

    /// Which version of the mini program the code opens (`env_version`).
    public enum Version {
        RELEASE,
        TRIAL,
        DEVELOP
    }

    /// Whether people are asked for their phone number. WeChat charges for each that it tells.
    ///
    /// @param again after what time they are asked once more; never, if absent
    public record AskPhone(boolean asked, @Nullable Duration again) {

        /// Once per person.
        public static final AskPhone ONCE = new AskPhone(true, null);
    }
}
