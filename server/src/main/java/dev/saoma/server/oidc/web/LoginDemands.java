package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.IdTokenHint;
import dev.saoma.server.oidc.IdTokenHints;
import dev.saoma.server.oidc.LoginDemand;
import dev.saoma.server.oidc.LoginDemand.Expected;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads from a website's request what it demands of the login.
@Component
final class LoginDemands {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final Users users;
    private final IdTokenHints hints;

    LoginDemands(Users users, IdTokenHints hints) {
        this.users = users;
        this.hints = hints;
    }

    LoginDemand of(HttpServletRequest request) {
        return new LoginDemand(
                prompts(request), maxAge(request), hinted(request).orElse(null), expected(request));
    }

    private static Set<String> prompts(HttpServletRequest request) {
        var prompts = Set.of(words(request.getParameter("prompt")));
        if (prompts.contains("none") && prompts.size() > 1) {
            throw AuthorizeError.invalid("The prompt none allows no other");
        }
        return prompts;
    }

    private static String[] words(@Nullable String value) {
        return Pattern.compile(" +")
                .splitAsStream(value == null ? "" : value)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable Duration maxAge(HttpServletRequest request) {
        var value = request.getParameter("max_age");
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!SECONDS.matcher(value).matches()) {
            throw AuthorizeError.invalid("The max_age is not a number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    /// A hint that is the id of a user means that user. Others name people in ways that we do not know them by.
    private Optional<UserId> hinted(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("login_hint"))
                .flatMap(UserId::parse)
                .flatMap(id -> users.find(CurrentPool.get().id(), id))
                .map(User::id);
    }

    private @Nullable Expected expected(HttpServletRequest request) {
        var hint = request.getParameter("id_token_hint");
        if (hint == null || hint.isEmpty()) {
            return null;
        }
        return hints.read(hint)
                .map(IdTokenHint::subject)
                .flatMap(UserId::parse)
                .map(this::living)
                .<Expected>map(Expected.Known::new)
                .orElseGet(Expected.Unknown::new);
    }

    /// A website may hold the id of somebody who has become part of another user.
    private UserId living(UserId id) {
        return users.find(CurrentPool.get().id(), id).map(User::id).orElse(id);
    }
}
