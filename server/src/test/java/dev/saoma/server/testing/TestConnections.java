package dev.saoma.server.testing;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.FormerSecrets;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.Manners;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// Connections for tests.
public final class TestConnections {

    private TestConnections() {}

    /// An official account in safe mode, at the installation's API.
    public static OfficialAccount officialAccount(PoolId pool) {
        var id = Ids.id();
        return new OfficialAccount(
                new ConnectionId(id),
                pool,
                "account-" + id.substring(0, 8),
                "An account",
                new AppId("wx" + Ids.hex(8)),
                new Secret(Ids.hex(16)),
                null,
                new Secret("Token" + Ids.hex(8)),
                new Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
                MessageMode.SAFE,
                null,
                Manners.DEFAULT,
                FormerSecrets.NONE);
    }

    /// A mini program of the pool's own, at the installation's API.
    public static MiniProgram miniProgram(PoolId pool) {
        var id = Ids.id();
        return new MiniProgram(
                new ConnectionId(id),
                pool,
                "program-" + id.substring(0, 8),
                "A program",
                new AppId("wx" + Ids.hex(8)),
                new Secret(Ids.hex(16)),
                MiniProgram.Ownership.PRIVATE,
                null,
                MiniProgram.CodePage.DEFAULT,
                MiniProgram.AskPhone.ONCE,
                null,
                null,
                Manners.DEFAULT);
    }

    /// The same, with its API somewhere else.
    public static MiniProgram at(String apiBaseUrl, MiniProgram program) {
        return copy(program, program.phone(), program.logo(), apiBaseUrl, program.manners());
    }

    /// The same, with a logo.
    public static MiniProgram withLogo(Logo logo, MiniProgram program) {
        return copy(program, program.phone(), logo, program.apiBaseUrl(), program.manners());
    }

    /// The same, asking for the phone number like that.
    public static MiniProgram asking(MiniProgram.AskPhone phone, MiniProgram program) {
        return copy(program, phone, program.logo(), program.apiBaseUrl(), program.manners());
    }

    /// The same, at which only users who exist can log in.
    public static MiniProgram loginOnly(MiniProgram program) {
        return copy(
                program,
                program.phone(),
                program.logo(),
                program.apiBaseUrl(),
                new Manners(false, true, Association.NONE, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF));
    }

    /// The same, associating strangers like that.
    public static MiniProgram associating(Association association, MiniProgram program) {
        return copy(
                program,
                program.phone(),
                program.logo(),
                program.apiBaseUrl(),
                new Manners(false, false, association, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF));
    }

    private static MiniProgram copy(
            MiniProgram program,
            MiniProgram.AskPhone phone,
            @Nullable Logo logo,
            @Nullable String apiBaseUrl,
            Manners manners) {
        return new MiniProgram(
                program.id(),
                program.pool(),
                program.identifier(),
                program.displayName(),
                program.appId(),
                program.appSecret(),
                program.ownership(),
                program.callbackUrl(),
                program.page(),
                phone,
                logo,
                apiBaseUrl,
                manners);
    }

    /// The same, with its API somewhere else.
    public static OfficialAccount at(String apiBaseUrl, OfficialAccount account) {
        return copy(
                account,
                account.appSecret(),
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                apiBaseUrl,
                account.manners());
    }

    /// The same, in another message mode.
    public static OfficialAccount inMode(MessageMode mode, OfficialAccount account) {
        return copy(
                account,
                account.appSecret(),
                account.token(),
                account.encodingAesKey(),
                mode,
                account.apiBaseUrl(),
                account.manners());
    }

    /// The same, with another AppSecret.
    public static OfficialAccount withSecret(Secret appSecret, OfficialAccount account) {
        return copy(
                account,
                appSecret,
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                account.apiBaseUrl(),
                account.manners());
    }

    /// The same, with another Token and another key.
    public static OfficialAccount withSecrets(Secret token, @Nullable Secret key, OfficialAccount account) {
        return copy(account, account.appSecret(), token, key, account.mode(), account.apiBaseUrl(), account.manners());
    }

    /// The same, which takes nothing that is less protected than its mode.
    public static OfficialAccount requiringMode(OfficialAccount account) {
        return behaving(
                new Manners(true, false, Association.NONE, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF),
                account);
    }

    /// The same, at which only users who exist can log in.
    public static OfficialAccount loginOnly(OfficialAccount account) {
        return behaving(
                new Manners(false, true, Association.NONE, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF),
                account);
    }

    /// The same, at which newcomers may turn out to be users from elsewhere.
    public static OfficialAccount associating(boolean loginOnly, Association association, OfficialAccount account) {
        return behaving(
                new Manners(false, loginOnly, association, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF),
                account);
    }

    /// The same, to which the customer's server may hand on pushes in that way.
    public static OfficialAccount forwarding(Forwarding forwarding, OfficialAccount account) {
        return behaving(
                new Manners(false, false, Association.NONE, OnLeave.KEEP, forwarding, WebAuthorization.OFF), account);
    }

    /// The same, with these secrets from before.
    public static OfficialAccount withFormer(FormerSecrets former, OfficialAccount account) {
        return new OfficialAccount(
                account.id(),
                account.pool(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                account.appSecret(),
                account.originalId(),
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                account.apiBaseUrl(),
                account.manners(),
                former);
    }

    /// The same, which does that when somebody unfollows.
    public static OfficialAccount onLeave(OnLeave what, OfficialAccount account) {
        return behaving(
                new Manners(false, false, Association.NONE, what, Forwarding.NONE, WebAuthorization.OFF), account);
    }

    /// The same, at which logins that begin in WeChat's own browser go like that.
    public static OfficialAccount inWeChat(WebAuthorization web, OfficialAccount account) {
        return behaving(account.manners().with(web), account);
    }

    private static OfficialAccount behaving(Manners manners, OfficialAccount account) {
        return copy(
                account,
                account.appSecret(),
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                account.apiBaseUrl(),
                manners);
    }

    private static OfficialAccount copy(
            OfficialAccount account,
            Secret appSecret,
            Secret token,
            @Nullable Secret key,
            MessageMode mode,
            @Nullable String apiBaseUrl,
            Manners manners) {
        return new OfficialAccount(
                account.id(),
                account.pool(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                appSecret,
                account.originalId(),
                token,
                key,
                mode,
                apiBaseUrl,
                manners,
                account.former());
    }
}
