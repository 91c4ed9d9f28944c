package dev.saoma.server.setup;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.Origin;
import dev.saoma.server.application.RedirectUri;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.setup.SetupSettings.ApplicationSetup;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how an application and the issuer speak with one another. Where something is wrong, what holds by default
/// stands in for it, so that the rest is looked at too.
record ReadClientRules(Mistakes mistakes) {

    ClientRules read(ApplicationSetup written, String where) {
        var usual = ClientRules.DEFAULT;
        var kind = mistakes.need(written.kind(), ClientKind::parse, where + ".kind", SetupFlaw.CLIENT_KIND)
                .orElse(usual.kind());
        var accessTokens = mistakes.need(
                        written.accessTokenFormat(),
                        AccessTokenFormat::parse,
                        where + ".access-token-format",
                        SetupFlaw.ACCESS_TOKEN_FORMAT)
                .orElse(usual.accessTokens());
        var algorithm = mistakes.need(
                        written.tokenAlgorithm(),
                        TokenAlgorithm::parse,
                        where + ".token-algorithm",
                        SetupFlaw.TOKEN_ALGORITHM)
                .orElse(usual.algorithm());
        var pkce = written.requirePkce();
        if (!pkce && kind != ClientKind.WEB) {
            mistakes.note(where + ".require-pkce", SetupFlaw.PKCE_NEEDED);
            pkce = true;
        }
        for (var index = 0; index < written.origins().size(); index++) {
            if (!Origin.isAllowed(written.origins().get(index))) {
                mistakes.note(where + ".origins[" + index + "]", SetupFlaw.ORIGIN);
            }
        }
        var told = Optional.ofNullable(written.backChannelLogoutUri());
        if (told.filter(uri -> !RedirectUri.isAllowed(uri)).isPresent()) {
            mistakes.note(where + ".back-channel-logout-uri", SetupFlaw.BACK_CHANNEL_LOGOUT_URI);
        }
        return new ClientRules(
                kind,
                pkce,
                written.requirePar(),
                written.requireDpop(),
                accessTokens,
                algorithm,
                written.userClaimsInIdToken(),
                written.origins(),
                new TokenLives(
                        life(written.accessTokenLife(), where + ".access-token-life"),
                        life(written.idTokenLife(), where + ".id-token-life"),
                        life(written.refreshTokenLife(), where + ".refresh-token-life")),
                told);
    }

    private Optional<Duration> life(@Nullable Duration written, String where) {
        if (written != null && !TokenLives.isAllowed(written)) {
            mistakes.note(where, SetupFlaw.TOKEN_LIFE);
        }
        return Optional.ofNullable(written).filter(TokenLives::isAllowed);
    }
}
