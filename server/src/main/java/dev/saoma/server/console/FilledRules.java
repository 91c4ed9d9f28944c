package dev.saoma.server.console;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.Origin;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.kernel.InternationalHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads how an application and the issuer are to speak with one another. What is wrong is noted, and what was before
/// stands in for it.
record FilledRules(List<ApplicationFlaw> flaws) {

    private static final int MOST_ORIGINS = 50;

    /// @param former what holds where nothing is said
    ClientRules read(ApplicationSettings.Rules filled, ClientKind kind, ClientRules former) {
        var pkce = Objects.requireNonNullElse(filled.requirePkce(), former.requirePkce());
        if (!pkce && kind != ClientKind.WEB) {
            flaws.add(new ApplicationFlaw("requirePkce", ApplicationFlaw.PKCE_NEEDED));
            pkce = true;
        }
        return new ClientRules(
                kind,
                pkce,
                Objects.requireNonNullElse(filled.requirePar(), former.requirePar()),
                Objects.requireNonNullElse(filled.requireDpop(), former.requireDpop()),
                word(
                        "accessTokenFormat",
                        filled.accessTokenFormat(),
                        AccessTokenFormat::parse,
                        former.accessTokens(),
                        ApplicationFlaw.ACCESS_TOKEN_FORMAT),
                word(
                        "tokenAlgorithm",
                        filled.tokenAlgorithm(),
                        TokenAlgorithm::parse,
                        former.algorithm(),
                        ApplicationFlaw.TOKEN_ALGORITHM),
                Objects.requireNonNullElse(filled.userClaimsInIdToken(), former.userClaimsInIdToken()),
                origins(filled.origins(), former.origins()),
                lives(filled.lives(), former.lives()),
                told(filled.backChannelLogoutUri(), former.backChannelLogoutUri()));
    }

    private <T> T word(
            String field, @Nullable String typed, Function<String, Optional<T>> parse, T former, Bilingual right) {
        if (typed == null) {
            return former;
        }
        var value = parse.apply(typed.strip());
        if (value.isEmpty()) {
            flaws.add(new ApplicationFlaw(field, right));
        }
        return value.orElse(former);
    }

    private List<String> origins(@Nullable List<String> typed, List<String> former) {
        if (typed == null) {
            return former;
        }
        if (typed.size() > MOST_ORIGINS) {
            flaws.add(new ApplicationFlaw("origins", ApplicationFlaw.TOO_MANY));
            return former;
        }
        for (var index = 0; index < typed.size(); index++) {
            if (!Origin.isAllowed(typed.get(index))) {
                var right = InternationalHost.of(typed.get(index))
                        .map(ApplicationFlaw::ofHost)
                        .orElse(ApplicationFlaw.ORIGIN);
                flaws.add(ApplicationFlaw.of("origins[" + index + "]", typed.get(index), right));
            }
        }
        return new ArrayList<>(new LinkedHashSet<>(typed));
    }

    private TokenLives lives(ApplicationSettings.Lives typed, TokenLives former) {
        return new TokenLives(
                life("accessTokenSeconds", typed.access(), former.access()),
                life("idTokenSeconds", typed.id(), former.id()),
                life("refreshTokenSeconds", typed.refresh(), former.refresh()));
    }

    private Optional<Duration> life(String field, @Nullable Long typed, Optional<Duration> former) {
        if (typed == null) {
            return former;
        }
        if (typed == 0) {
            return Optional.empty();
        }
        var bounded = Math.clamp(typed, 0, TokenLives.LONGEST.toSeconds() + 1);
        var life = Optional.of(Duration.ofSeconds(bounded)).filter(TokenLives::isAllowed);
        if (life.isEmpty()) {
            flaws.add(new ApplicationFlaw(field, ApplicationFlaw.TOKEN_LIFE));
        }
        return life;
    }

    private Optional<String> told(@Nullable String typed, Optional<String> former) {
        if (typed == null) {
            return former;
        }
        var address = Optional.of(typed.strip()).filter(text -> !text.isEmpty());
        address.map(text -> ApplicationFlaw.ofAddress("backChannelLogoutUri", text, ClientKind.WEB))
                .ifPresent(flaws::addAll);
        return address;
    }
}
