package dev.saoma.server.oidc;

import dev.saoma.server.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a website demands of its visitor's login (OpenID Connect Core 1.0 §3.1.2.1).
///
/// @param prompts the values of `prompt`
/// @param maxAge how old the login may be, `max_age`
/// @param hinted the user whom `login_hint` names; anything else that it says is no demand
/// @param expected the subject of `id_token_hint`: an answer about anybody else is none
/// @param assurance how sure it has to be
/// @param floor how sure every login to that website has to be: whoever came in by less to another one has to
/// prove more
public record LoginDemand(
        Set<String> prompts,
        @Nullable Duration maxAge,
        @Nullable UserId hinted,
        @Nullable Expected expected,
        AssuranceDemand assurance,
        Assurance floor) {

    public LoginDemand {
        prompts = Set.copyOf(prompts);
    }

    /// Whom the website's ID token names.
    public sealed interface Expected {

        /// A user.
        record Known(UserId user) implements Expected {}

        /// Nobody whom we can tell: the hint is not, or not any more, one of ours.
        record Unknown() implements Expected {}
    }

    /// Whether the login that a browser has is good enough.
    ///
    /// @param login the login of the browser's session
    /// @param askedAt when the website's request was first sent to the login page
    public Verdict judge(Optional<Login> login, Optional<Instant> askedAt, Instant now) {
        if (login.isEmpty()) {
            return logIn();
        }
        var current = login.get();
        // A login later than the request is the answer to it: asking once more would only go round in circles.
        var answers = askedAt.filter(asked -> !current.at().isBefore(asked)).isPresent();
        if (!isExpected(current.user())) {
            return answers ? Verdict.LOGIN_REQUIRED : logIn();
        }
        var reached = Assurance.of(current.methods());
        if (!reached.meets(floor)) {
            return logIn();
        }
        if (!assurance.isMetBy(reached)) {
            return answers ? Verdict.UNMET : logIn();
        }
        return answers || !isStale(current, now) ? Verdict.ENOUGH : logIn();
    }

    /// Whether the person has to agree before the website is told anything.
    public boolean asksConsent() {
        return prompts.contains("consent");
    }

    private boolean isExpected(UserId user) {
        return switch (expected) {
            case Expected.Known known -> known.user().equals(user);
            case Expected.Unknown _ -> !isSilent();
            case null -> true;
        };
    }

    private boolean isStale(Login login, Instant now) {
        return prompts.contains("login")
                || prompts.contains("select_account")
                || (maxAge != null && isOlderThan(maxAge, login, now))
                || (hinted != null && !hinted.equals(login.user()));
    }

    private static boolean isOlderThan(Duration age, Login login, Instant now) {
        return age.isZero() || login.at().plus(age).isBefore(now);
    }

    private Verdict logIn() {
        return isSilent() ? Verdict.LOGIN_REQUIRED : Verdict.LOG_IN;
    }

    private boolean isSilent() {
        return prompts.contains("none");
    }

    /// What is to be done.
    public enum Verdict {
        /// The website gets its code.
        ENOUGH,
        /// The visitor has to log in first.
        LOG_IN,
        /// The website gets the error `login_required`.
        LOGIN_REQUIRED,
        /// The visitor did log in, but not as the website needs it.
        UNMET
    }
}
